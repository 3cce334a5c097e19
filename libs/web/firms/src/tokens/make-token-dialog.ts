import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { tokenPermissionLabels, type IssuedTokenView } from '@akashi/contracts';
import { at, engagementApi, tokenApi } from '@akashi/contracts/api';
import { permissionScope, tokenPermissions, type TokenPermission } from '@akashi/domain/access';
import { mayMakeToken } from '@akashi/domain/token';
import { Api, problemOf, Sending, Session } from '@akashi/web-platform';
import { CheckField, Language, ReadState, SegmentedChoice, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface MakeTokenAsk {
  /** One’s own tokens that still work. */
  live: number;
}

const scopeOf = (scope: 'firm' | 'engagement') => tokenPermissions.filter((one) => permissionScope(one) === scope);

/** A token for a program: what it reads, where, and for how long. It never reads more than its maker may. */
@Component({
  selector: 'ak-make-token-dialog',
  imports: [CheckField, FormDialog, FormField, ReadState, SegmentedChoice, TextField],
  templateUrl: './make-token-dialog.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 var(--ak-space-12);
    }
    .engagements {
      max-height: 180px;
      overflow-y: auto;
    }
  `,
})
export class MakeTokenDialog {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);
  private readonly ask = inject<MakeTokenAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['APIトークンを作成します', 'Make an API token'],
    what: [
      'プログラムはこのトークンで、あなたの権限の範囲で読み取ります。署名、承認、発行、引渡し、権限の変更、ファイルの取得はできません。',
      'By it a program reads what you may read. It cannot sign, approve, issue, hand over, change access or take files along.',
    ],
    name: ['名前', 'Name'],
    nameHelp: ['使うプログラムや目的がわかる名前', 'What program uses it, and what for'],
    days: ['有効期間', 'Term'],
    dayCount: (n: number) => [`${n}日`, `${n} days`],
    where: ['対象の案件', 'Engagements'],
    all: ['読めるすべての案件', 'All that I may read'],
    some: ['選んだ案件だけ', 'Some alone'],
    ofFirm: ['監査機関から読むもの', 'What it reads of the firm'],
    ofEngagement: ['案件から読むもの', 'What it reads of engagements'],
    engagements: ['案件を選ぶ', 'Choose engagements'],
    noEngagement: ['読める案件がありません。', 'There is no engagement that you may read.'],
    send: ['作成', 'Make'],
  });
  protected readonly labels = tokenPermissionLabels;
  /** Of the firm what one holds oneself. */
  protected readonly ofFirm = scopeOf('firm').filter((permission) => this.session.can(permission));
  protected readonly ofEngagement = scopeOf('engagement');
  protected readonly engagements = this.api.read(() => at(engagementApi.list));
  protected readonly engagementsProblem = computed(() => problemOf(this.engagements.error()));
  protected readonly terms = computed(() =>
    ['30', '90', '180', '365'].map((value) => ({ value, label: this.t().dayCount(Number(value)) })),
  );
  protected readonly places = computed(() => [
    { value: 'all', label: this.t().all },
    { value: 'some', label: this.t().some },
  ]);

  protected readonly form = ruleForm({
    said: {
      name: '',
      days: '90',
      where: 'all',
      permissions: [] as TokenPermission[],
      engagementIds: [] as string[],
    },
    required: ['name'],
    limits: { name: 100 },
    about: { 'token.name-not-storable': 'name' },
    rule: (said) => mayMakeToken({ ...this.bodyOf(said), firmRoles: this.roles(), live: this.ask.live }),
    sending: this.sending,
    send: (said) => this.make(said),
  });

  protected toggle(permission: TokenPermission, isOn: boolean): void {
    const { permissions } = this.form.said();
    this.form.patch({
      permissions: tokenPermissions.filter((one) => (one === permission ? isOn : permissions.includes(one))),
    });
  }

  protected toggleEngagement(id: string, isOn: boolean): void {
    const others = this.form.said().engagementIds.filter((one) => one !== id);
    this.form.patch({ engagementIds: isOn ? [...others, id] : others });
  }

  private roles() {
    return this.session.current()?.firmRoles ?? [];
  }

  private bodyOf(said: Said) {
    const isForSome = said.where === 'some';
    // What is of the firm is not offered then, and what was chosen of it before is not meant.
    const permissions = said.permissions.filter((one) => !isForSome || permissionScope(one) === 'engagement');
    const engagementIds = isForSome ? [...said.engagementIds] : null;
    return { name: said.name.trim(), permissions, engagementIds, days: Number(said.days) };
  }

  private make(said: Said): Promise<IssuedTokenView | undefined> {
    return this.sending.run((key) => this.api.send(at(tokenApi.make), this.bodyOf(said), key));
  }
}

interface Said {
  name: string;
  days: string;
  where: string;
  permissions: readonly TokenPermission[];
  engagementIds: readonly string[];
}
