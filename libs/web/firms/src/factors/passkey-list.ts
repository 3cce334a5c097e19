import { Component, computed, inject, input, output } from '@angular/core';
import type { FactorsView, PasskeyView } from '@akashi/contracts';
import { at, passkeyApi } from '@akashi/contracts/api';
import { mayRemoveFactor, mostPasskeys } from '@akashi/domain/factor';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Button, Chip, Dialogs, ProblemNote, texts } from '@akashi/web-ui';
import { EnrolFactorDialog, type EnrolledFactor } from './enrol-factor-dialog';

/** A person's passkeys: set up and removed here, by themselves alone. */
@Component({
  selector: 'ak-passkey-list',
  imports: [Button, Chip, ProblemNote],
  template: `
    <ak-problem-note [problem]="sending.problem()" />
    <dl class="facts facts--line">
      <dt>{{ t().passkeys }}</dt>
      <dd class="row row--wrap">
        @if (factors().passkeys.length === 0) {
          <ak-chip state="warn" form="plain">{{ t().none }}</ak-chip>
        } @else {
          <ak-chip state="ok" form="plain">{{ t().count(factors().passkeys.length) }}</ak-chip>
        }
        <span class="push row">
          <ak-button size="s" icon="key" key="P" [reason]="full()" (press)="enrol()">{{ t().enrol }}</ak-button>
        </span>
      </dd>
    </dl>
    @if (factors().passkeys.length > 0) {
      <ul [attr.aria-label]="t().passkeys">
        @for (one of factors().passkeys; track one.id) {
          <li class="row">
            <span>
              <b>{{ one.name }}</b>
              <small>{{ factsOf(one) }}</small>
            </span>
            <span class="push row">
              <ak-button
                size="s"
                kind="quiet"
                [spoken]="t().removeOne(one.name)"
                [reason]="lastOne()"
                (press)="remove(one)"
                >{{ t().remove }}</ak-button
              >
            </span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--ak-space-8);
      margin: 0;
      padding: var(--ak-space-8) 0;
      list-style: none;
    }
    small {
      display: block;
      color: var(--ak-ink-2);
    }
  `,
})
export class PasskeyList {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);

  readonly factors = input.required<FactorsView>();
  /** What was done, in words. */
  readonly changed = output<string>();

  protected readonly sending = new Sending();
  protected readonly t = texts({
    passkeys: ['パスキー', 'Passkeys'],
    none: ['未登録', 'None'],
    count: (n: number) => [`${n}件`, n === 1 ? '1 passkey' : `${n} passkeys`],
    enrol: ['パスキーを登録', 'Set up a passkey'],
    full: [`パスキーは${mostPasskeys}件までです。`, `${mostPasskeys} passkeys are the most.`],
    remove: ['削除', 'Remove'],
    removeOne: (name: string) => [`「${name}」を削除`, `Remove ${name}`],
    removeTitle: (name: string) => [`パスキー「${name}」を削除します`, `Remove the passkey ${name}`],
    removeText: [
      'このパスキーではサインインも署名もできなくなります。ほかの端末は次の操作でサインアウトします。',
      'Nobody signs in or signs by it any more. Wherever else you are, you are signed out.',
    ],
    lastOne: [
      '2つ目の要素が必須のため、最後の1つは外せません。',
      'A second factor is required, so the last one stays.',
    ],
    since: (moment: string) => [`登録 ${moment}`, `Since ${moment}`],
    used: (moment: string) => [`最終利用 ${moment}`, `last used ${moment}`],
    unused: ['未使用', 'never used'],
    synced: ['ほかの端末と同期', 'synced to other devices'],
    enrolled: ['パスキーを登録しました。', 'The passkey was set up.'],
    removed: ['パスキーを削除しました。', 'The passkey was removed.'],
  });
  protected readonly full = computed(() => (this.factors().passkeys.length < mostPasskeys ? '' : this.t().full));
  protected readonly lastOne = computed(() => {
    const { isRequired, passkeys, codesSince } = this.factors();
    const others = passkeys.length - 1 + (codesSince === null ? 0 : 1);
    return mayRemoveFactor({ isRequired, others }).allowed ? '' : this.t().lastOne;
  });

  protected factsOf({ createdAt, lastUsedAt, isBackedUp }: PasskeyView): string {
    const t = this.t();
    const used = lastUsedAt === null ? t.unused : t.used(momentInJapan(lastUsedAt));
    return [t.since(momentInJapan(createdAt)), used, ...(isBackedUp ? [t.synced] : [])].join(' · ');
  }

  async enrol(): Promise<void> {
    if (await this.dialogs.open<boolean, EnrolledFactor>(EnrolFactorDialog, 'passkey'))
      this.changed.emit(this.t().enrolled);
  }

  protected async remove({ id: passkeyId, name }: PasskeyView): Promise<void> {
    const { removeTitle, removeText: text, remove: confirm } = this.t();
    if (!(await this.dialogs.confirm({ title: removeTitle(name), text, confirm, kind: 'danger' }))) return;
    const address = at(passkeyApi.remove, { passkeyId });
    const done = await this.sending.run((key) => this.api.send(address, undefined, key).then(() => true), address.url);
    if (done) this.changed.emit(this.t().removed);
  }
}
