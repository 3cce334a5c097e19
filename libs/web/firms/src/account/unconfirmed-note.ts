import { Component, computed, inject } from '@angular/core';
import { at, memberApi } from '@akashi/contracts/api';
import { Api, problemOf, Sending, Session } from '@akashi/web-platform';
import { Button, Language, Note, ReadState, texts } from '@akashi/web-ui';
import { confirmersAmong } from '../firm/confirmers';

/** Why a person cannot sign yet, and whom they ask. Shown to nobody whose identity stands. */
@Component({
  selector: 'ak-unconfirmed-note',
  imports: [Button, Note, ReadState],
  template: `
    <ak-note kind="warn" [title]="t().title">
      <ak-read-state [loading]="!members.hasValue()" [problem]="problem()" [rows]="1" (retry)="members.reload()" />
      @if (members.hasValue()) {
        <p>{{ issuers() ? t().why(issuers()) : t().byInstallation }}</p>
        <p>{{ confirmers() ? t().ask(confirmers()) : t().nobody }}</p>
      }
      <div class="row">
        <ak-button size="s" [busy]="looking.busy()" (press)="look()">{{ t().look }}</ak-button>
      </div>
    </ak-note>
  `,
})
export class UnconfirmedNote {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly looking = new Sending();
  protected readonly members = inject(Api).read(() => at(memberApi.list));
  protected readonly problem = computed(() => problemOf(this.members.error()));

  protected readonly t = texts({
    title: ['署名や権限の変更は、まだできません', 'You can neither sign nor change rights yet'],
    why: (issuers: string) => [
      `サインインの手段を${issuers}さんから受け取ったため、いま使っているのがあなた本人であることを、別の方が確かめます。ほかの作業はできます。`,
      `Your way in was handed out by ${issuers}: that it is you who uses it, somebody else has to see. Everything else you can do.`,
    ],
    byInstallation: [
      'サインインの手段を導入先の運用担当者から受け取ったため、いま使っているのがあなた本人であることを、監査機関の方が確かめます。ほかの作業はできます。',
      'Your way in was handed out by whoever runs this installation: that it is you who uses it, somebody of the firm has to see. Everything else you can do.',
    ],
    ask: (names: string) => [
      `会う、映像で話す、または電話で、次のいずれかの方に確認を依頼してください: ${names}`,
      `Meet, see or call one of these, and ask them to identify you: ${names}`,
    ],
    nobody: [
      'この監査機関には、確認できる方がほかにいません。運用の担当者に、品質管理部門の方の登録を依頼してください。',
      'Nobody else in this firm can do it. Ask who runs this installation to add its quality office.',
    ],
    look: ['確認が済んだか調べる', 'See whether it is done'],
  });
  private readonly self = computed(() => {
    const members = this.members.hasValue() ? this.members.value() : [];
    return { members, own: members.find(({ userId }) => userId === this.session.userId()) };
  });
  protected readonly confirmers = computed(() => {
    const { members, own } = this.self();
    return own ? this.listed(confirmersAmong(members, own).map(({ name }) => name)) : '';
  });
  protected readonly issuers = computed(() => {
    const { members, own } = this.self();
    const ids = own?.unconfirmed?.waysIssuedBy ?? [];
    return this.listed(members.filter(({ userId }) => ids.includes(userId)).map(({ name }) => name));
  });

  protected async look(): Promise<void> {
    await this.looking.run(() => this.session.load());
    this.members.reload();
  }

  private listed(names: readonly string[]): string {
    return names.join(this.language.lang() === 'ja' ? '、' : ', ');
  }
}
