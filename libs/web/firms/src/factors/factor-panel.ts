import { Component, computed, inject, output, viewChild } from '@angular/core';
import { at, factorApi } from '@akashi/contracts/api';
import { mayRemoveFactor } from '@akashi/domain/factor';
import { Api, momentInJapan, problemOf, Sending, Session } from '@akashi/web-platform';
import { Button, Chip, Dialogs, Panel, ProblemNote, ReadState, Toasts, texts } from '@akashi/web-ui';
import { EnrolFactorDialog, type EnrolledFactor } from './enrol-factor-dialog';
import { PasskeyList } from './passkey-list';
import { RecoveryCodesDialog } from './recovery-codes-dialog';

/** What a person signs in with beside the password: set up, replaced and removed here, by themselves alone. */
@Component({
  selector: 'ak-factor-panel',
  imports: [Button, Chip, Panel, PasskeyList, ProblemNote, ReadState],
  template: `
    <ak-panel [title]="t().title" [caption]="caption()">
      <ak-read-state [loading]="!factors.hasValue()" [problem]="problem()" [rows]="2" (retry)="factors.reload()" />
      <ak-problem-note [problem]="sending.problem()" />
      @if (factors.hasValue()) {
        @let it = factors.value();
        <ak-passkey-list [factors]="it" (changed)="settle($event)" />
        <dl class="facts facts--line">
          <dt>{{ t().device }}</dt>
          <dd class="row row--wrap">
            @if (it.codesSince; as since) {
              <ak-chip state="ok" form="plain">{{ t().since(moment(since)) }}</ak-chip>
            } @else {
              <ak-chip state="warn" form="plain">{{ t().none }}</ak-chip>
            }
            <span class="push row">
              <ak-button size="s" icon="key" key="F" (press)="enrol()">{{
                it.codesSince ? t().replace : t().enrol
              }}</ak-button>
              @if (it.codesSince) {
                <ak-button size="s" kind="quiet" [reason]="removeReason()" (press)="remove()">{{
                  t().remove
                }}</ak-button>
              }
            </span>
          </dd>
          @if (it.codesSince || it.passkeys.length > 0) {
            <dt>{{ t().recovery }}</dt>
            <dd class="row row--wrap">
              {{ t().left(it.recoveryCodesLeft) }}
              <span class="push"
                ><ak-button size="s" kind="quiet" (press)="renew()">{{ t().renew }}</ak-button></span
              >
            </dd>
          }
          @if (it.reset; as reset) {
            <dt>{{ t().reset }}</dt>
            <dd>{{ t().resetBy(reset.byName, moment(reset.at)) }}</dd>
          }
        </dl>
      }
    </ak-panel>
  `,
})
export class FactorPanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  private readonly passkeys = viewChild(PasskeyList);

  /** Other sessions ended with it. */
  readonly changed = output();

  protected readonly factors = this.api.read(() => at(factorApi.view));
  protected readonly problem = computed(() => problemOf(this.factors.error()));
  protected readonly sending = new Sending();
  protected readonly moment = momentInJapan;
  protected readonly t = texts({
    title: ['2つ目の要素', 'Second factor'],
    required: ['この監査機関では必須です', 'Required in this firm'],
    device: ['確認コードの端末', 'Device that shows codes'],
    since: (moment: string) => [`${moment} に登録`, `Since ${moment}`],
    none: ['未登録', 'None'],
    enrol: ['登録', 'Set up'],
    replace: ['入れ替え', 'Replace'],
    remove: ['削除', 'Remove'],
    removeTitle: ['確認コードの端末を削除します', 'Remove the device that shows codes'],
    removeText: [
      'ほかに2つ目の要素がなければ、回復コードも使えなくなり、次からはパスワードだけでサインインします。ほかの端末は次の操作でサインアウトします。',
      'With no other second factor, the recovery codes go with it and you sign in by the password alone. Wherever else you are, you are signed out.',
    ],
    lastOne: [
      '2つ目の要素が必須のため、最後の1つは外せません。',
      'A second factor is required, so the last one stays.',
    ],
    recovery: ['回復コード', 'Recovery codes'],
    left: (n: number) => [`残り${n}件`, n === 1 ? '1 left' : `${n} left`],
    renew: ['作り直し', 'Make anew'],
    renewTitle: ['回復コードを作り直します', 'Make the recovery codes anew'],
    renewText: ['今ある回復コードは使えなくなります。', 'Those you have now will be good for nothing.'],
    reset: ['管理者による解除', 'Reset'],
    resetBy: (name: string, moment: string) => [`${moment} に${name}さんが解除`, `By ${name} on ${moment}`],
    enrolled: ['確認コードの端末を登録しました。', 'The device was set up.'],
    removed: ['確認コードの端末を削除しました。', 'The device was removed.'],
  });
  protected readonly caption = computed(() =>
    this.factors.hasValue() && this.factors.value().isRequired ? this.t().required : '',
  );
  protected readonly removeReason = computed(() => {
    if (!this.factors.hasValue()) return '';
    const { isRequired, passkeys } = this.factors.value();
    return mayRemoveFactor({ isRequired, others: passkeys.length }).allowed ? '' : this.t().lastOne;
  });

  async enrolPasskey(): Promise<void> {
    await this.passkeys()?.enrol();
  }

  async enrol(): Promise<void> {
    if (!(await this.dialogs.open<boolean, EnrolledFactor>(EnrolFactorDialog, 'device'))) return;
    await this.settle(this.t().enrolled);
  }

  protected async remove(): Promise<void> {
    const { removeTitle: title, removeText: text, remove: confirm } = this.t();
    if (!(await this.dialogs.confirm({ title, text, confirm, kind: 'danger' }))) return;
    const address = at(factorApi.removeCodes);
    const done = await this.sending.run((key) => this.api.send(address, undefined, key).then(() => true), address.url);
    if (done) await this.settle(this.t().removed);
  }

  protected async renew(): Promise<void> {
    const { renewTitle: title, renewText: text, renew: confirm } = this.t();
    if (!(await this.dialogs.confirm({ title, text, confirm }))) return;
    const address = at(factorApi.renewRecoveryCodes);
    const told = await this.sending.run((key) => this.api.send(address, undefined, key), address.url);
    if (told) await this.dialogs.open<true, readonly string[]>(RecoveryCodesDialog, told.codes);
    this.factors.reload();
  }

  protected async settle(words: string): Promise<void> {
    await this.session.load();
    this.factors.reload();
    this.changed.emit();
    this.toasts.show(words);
  }
}
