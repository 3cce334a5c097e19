import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { identificationWayLabels, type MemberView } from '@akashi/contracts';
import { at, memberApi } from '@akashi/contracts/api';
import { identificationWays, mayConfirmMember, type IdentificationWay, type Witness } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Language, SegmentedChoice, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ConfirmMemberAsk {
  member: MemberView;
  askedBy: string;
  witnesses: readonly Witness[];
  /** Who handed out the way in, by name. */
  issuers: readonly string[];
}

/** A colleague answers for it that whoever came in is the person who was meant, and says by what they know. */
@Component({
  selector: 'ak-confirm-member-dialog',
  imports: [FormDialog, FormField, SegmentedChoice],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.member.name)" [action]="t().send">
      <p>{{ issuers() ? t().why(issuers()) : t().byInstallation }}</p>
      <ak-segmented-choice [label]="t().how" [help]="t().help" [options]="ways()" [formField]="form.fields.how" />
      <p class="cap">{{ t().kept }}</p>
    </ak-form-dialog>
  `,
})
export class ConfirmMemberDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ask = inject<ConfirmMemberAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name}さんが本人であることを確認します`, `Identify ${name}`],
    why: (issuers: string) => [
      `サインインの手段は${issuers}さんが渡しました。いま使っているのが本人かどうかは、別の方が確かめます。`,
      `The way in was handed out by ${issuers}. Whether the person themselves uses it, somebody else has to see.`,
    ],
    byInstallation: [
      'サインインの手段は導入先の運用担当者が渡しました。いま使っているのが本人かどうかを、監査機関の方が確かめます。',
      'The way in was handed out by whoever runs this installation. Whether the person themselves uses it, somebody of the firm has to see.',
    ],
    how: ['確かめた方法', 'How you identified them'],
    help: [
      '本人がサインインできることを、本人に直接尋ねてから選んでください。',
      'Ask the person directly whether it is they who sign in, and then choose.',
    ],
    kept: [
      'あなたの名前、日時、方法が記録に残ります。以後、この方は署名できます。',
      'Your name, the moment and the way are recorded. From then on this person can sign.',
    ],
    send: ['本人と確認', 'Confirm'],
  });
  protected readonly issuers = computed(() => this.ask.issuers.join(this.language.lang() === 'ja' ? '、' : ', '));
  protected readonly ways = computed(() =>
    identificationWays.map((value) => ({
      value,
      label: identificationWayLabels[value][this.language.lang()],
    })),
  );
  protected readonly form = ruleForm({
    said: { how: 'in-person' as IdentificationWay },
    rule: () => {
      const { member, askedBy, witnesses } = this.ask;
      return mayConfirmMember({
        userId: member.userId,
        askedBy,
        isDisabled: member.disabledAt !== null,
        isUnconfirmed: member.unconfirmed !== null,
        waysIssuedBy: member.unconfirmed?.waysIssuedBy ?? [],
        witnesses,
      });
    },
    sending: this.sending,
    send: ({ how }) => this.confirm(how),
  });

  private confirm(how: IdentificationWay): Promise<MemberView | undefined> {
    const { userId, version } = this.ask.member;
    return this.sending.run((key) => this.api.send(at(memberApi.confirm, { userId }), { how, version }, key));
  }
}
