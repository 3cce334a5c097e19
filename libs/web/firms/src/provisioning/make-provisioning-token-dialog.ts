import { Component, computed, inject } from '@angular/core';
import type { IssuedProvisioningTokenView } from '@akashi/contracts';
import { at, provisioningApi } from '@akashi/contracts/api';
import { mayMakeProvisioningToken } from '@akashi/domain/token';
import { Api, Sending } from '@akashi/web-platform';
import { SegmentedChoice, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

interface Said {
  name: string;
  days: string;
}

/** The token by which the firm's provider says who joins and leaves: its name and its term, and nothing that it may read. */
@Component({
  selector: 'ak-make-provisioning-token-dialog',
  imports: [FormDialog, FormField, SegmentedChoice, TextField],
  template: `
    <ak-form-dialog icon="key" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-text-field [label]="t().name" [help]="t().nameHelp" [formField]="form.fields.name" />
      <ak-segmented-choice [label]="t().days" [options]="terms()" [formField]="form.fields.days" />
    </ak-form-dialog>
  `,
})
export class MakeProvisioningTokenDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['認証基盤に渡すトークンを作成します', 'Make the token for your provider'],
    what: [
      '認証基盤はこのトークンで、メンバーの参加と離任を知らせます。役割、署名、調書には触れられません。あなたが管理者でなくなると使えなくなります。',
      'By it the provider says who joins and who leaves. It reaches no role, signature or paper, and works only while you administer the firm.',
    ],
    name: ['名前', 'Name'],
    nameHelp: ['認証基盤の名前など', 'Such as the provider’s name'],
    days: ['有効期間', 'Term'],
    dayCount: (n: number) => [`${n}日`, `${n} days`],
    send: ['作成', 'Make'],
  });
  protected readonly terms = computed(() =>
    ['90', '180', '365'].map((value) => ({ value, label: this.t().dayCount(Number(value)) })),
  );
  protected readonly form = ruleForm({
    said: { name: '', days: '365' },
    required: ['name'],
    limits: { name: 100 },
    about: { 'token.name-not-storable': 'name' },
    rule: (said) => mayMakeProvisioningToken({ ...bodyOf(said), live: 0 }),
    sending: this.sending,
    send: (said) => this.make(said),
  });

  private make(said: Said): Promise<IssuedProvisioningTokenView | undefined> {
    const address = at(provisioningApi.makeToken);
    return this.sending.run((key) => this.api.send(address, bodyOf(said), key), address.url);
  }
}

const bodyOf = ({ name, days }: Said) => ({ name: name.trim(), days: Number(days) });
