import { Component, computed, inject } from '@angular/core';
import {
  clientPersonKindLabels,
  type InviteClientPersonBody,
  type IssuedColleagueInvitationView,
} from '@akashi/contracts';
import { at, clientDeskApi } from '@akashi/contracts/api';
import type { ClientPersonKind } from '@akashi/domain/access';
import { invitationHours, mayInviteClientPerson } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, Language, SelectField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** Somebody with nothing to say against them. */
const filled = {
  name: '-',
  email: 'a@example.jp',
  kind: 'contributor',
  by: 'owner',
  thereEmails: [],
  invitedEmails: [],
  memberEmails: [],
} as const;

/** A colleague who answers or approves: the owner names them, and who they are they say themselves at the link. */
@Component({
  selector: 'ak-invite-colleague-dialog',
  imports: [CheckField, FormDialog, FormField, SelectField, TextField],
  template: `
    <ak-form-dialog icon="mail" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().how(hours) }}</p>
      <ak-text-field [label]="t().familyName" [formField]="form.fields.familyName" />
      <ak-text-field [label]="t().givenName" [formField]="form.fields.givenName" />
      <ak-text-field [label]="t().position" [formField]="form.fields.title" />
      <ak-text-field
        kind="email"
        autocomplete="off"
        inputMode="email"
        [label]="t().email"
        [formField]="form.fields.email"
      />
      <ak-select-field [label]="t().kind" [help]="t().kindHelp" [options]="kinds()" [formField]="form.fields.kind" />
      <ak-check-field [label]="t().handOver" [help]="t().handOverHelp" [formField]="form.fields.isHandedOver" />
    </ak-form-dialog>
  `,
})
export class InviteColleagueDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['社内の方を招待します', 'Invite a colleague'],
    how: (hours: number) => [
      `一回限りのリンクを作ります。本人が${hours}時間以内に開いて登録します。`,
      `This makes a link that works once, for ${hours} hours.`,
    ],
    familyName: ['姓', 'Family name'],
    givenName: ['名', 'Given name'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    kind: ['役割', 'What they do'],
    kindHelp: [
      '回答者は依頼に答えます。承認者は確認と承認もします。',
      'A contributor answers requests; an approver confirms and approves, too.',
    ],
    handOver: ['リンクを自分で渡す（メールで送らない）', 'Hand the link over myself, without mail'],
    handOverHelp: [
      'ふだんは本人にだけメールで届きます。メールを送らない環境では、いつも自分で渡します。',
      'Otherwise it is mailed to the person alone. Where no mail is sent, it is always handed over.',
    ],
    send: ['招待', 'Invite'],
  });
  protected readonly hours = invitationHours;
  protected readonly kinds = computed(() => {
    const lang = this.language.lang();
    return (['contributor', 'approver'] as const).map((value) => ({
      value,
      label: clientPersonKindLabels[value][lang],
    }));
  });

  protected readonly form = ruleForm({
    said: { familyName: '', givenName: '', title: '', email: '', kind: 'contributor' as string, isHandedOver: false },
    required: ['familyName', 'givenName', 'email'],
    about: {
      'client-person.already-there': 'email',
      'client-person.already-invited': 'email',
      'client-person.works-for-firm': 'email',
      'client-person.email-malformed': 'email',
    },
    rules: {
      familyName: (said) => mayInviteClientPerson({ ...filled, name: `${said.familyName}${said.givenName}`.trim() }),
      email: ({ email }) => mayInviteClientPerson({ ...filled, email: email.trim() }),
    },
    sending: this.sending,
    send: (said) => this.invite(said),
  });

  private invite(
    said: Record<'familyName' | 'givenName' | 'title' | 'email' | 'kind', string> & { isHandedOver: boolean },
  ) {
    const body: InviteClientPersonBody = {
      familyName: said.familyName.trim(),
      givenName: said.givenName.trim(),
      title: said.title.trim(),
      email: said.email.trim(),
      kind: said.kind as ClientPersonKind,
      isHandedOver: said.isHandedOver,
    };
    const send = (key: string) => this.api.send(at(clientDeskApi.inviteColleague), body, key);
    return this.sending.run<IssuedColleagueInvitationView>(send);
  }
}
