import { Component, inject } from '@angular/core';
import { firmRoleLabels, type InviteMemberBody, type IssuedInvitationView } from '@akashi/contracts';
import { at, invitationApi } from '@akashi/contracts/api';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { invitationHours, mayInviteMember, type InviteMemberFacts } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, Language, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** A person with nothing to say against them. */
const filled: InviteMemberFacts = {
  name: '-',
  email: 'a@example.jp',
  firmRoles: ['member'],
  knownRoles: firmRoles,
  admittedEmails: [],
  invitedEmails: [],
};

/** A person of the firm, by name, address and role. How they sign in they say themselves, at the link that this makes. */
@Component({
  selector: 'ak-invite-member-dialog',
  imports: [CheckField, FormDialog, FormField, TextField],
  templateUrl: './invite-member-dialog.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-12);
    }
  `,
})
export class InviteMemberDialog {
  private readonly api = inject(Api);
  protected readonly language = inject(Language);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['メンバーを招待します', 'Invite a member'],
    how: (hours: number) => [
      `一回限りのリンクを作ります。本人が${hours}時間以内に開き、ふりがなとパスワードを自分で決めます。`,
      `This makes a link that works once. Within ${hours} hours its person opens it and says how their name is read and which password they use.`,
    ],
    familyName: ['姓', 'Family name'],
    givenName: ['名', 'Given name'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    emailHelp: ['本人がサインインに使います。', 'The person signs in with it.'],
    roles: ['権限の役割', 'Roles in the firm'],
    handOver: ['リンクを自分で渡す（メールで送らない）', 'Hand the link over myself, without mail'],
    handOverHelp: [
      'ふだんは本人にだけメールで届きます。メールを送らない環境では、いつも自分で渡します。',
      'Otherwise it is mailed to the person alone. Where no mail is sent, it is always handed over.',
    ],
    send: ['招待', 'Invite'],
  });
  protected readonly allRoles = firmRoles;
  protected readonly roleLabels = firmRoleLabels;
  protected readonly hours = invitationHours;

  /** The rule is asked of each field by itself: whoever left two of them empty hears of both. */
  protected readonly form = ruleForm({
    said: {
      familyName: '',
      givenName: '',
      title: '',
      email: '',
      firmRoles: ['member'] as FirmRole[],
      isHandedOver: false,
    },
    required: ['familyName', 'givenName', 'email'],
    rule: ({ firmRoles: roles }) => mayInviteMember({ ...filled, firmRoles: roles }),
    about: {
      'member.already-admitted': 'email',
      'member.already-invited': 'email',
      'member.email-in-use': 'email',
      'member.email-malformed': 'email',
    },
    rules: {
      familyName: (said) => mayInviteMember({ ...filled, name: `${said.familyName}${said.givenName}`.trim() }),
      email: ({ email }) => mayInviteMember({ ...filled, email: email.trim() }),
    },
    sending: this.sending,
    send: (said) => this.invite(said),
  });

  protected toggle(role: FirmRole, isOn: boolean): void {
    const { firmRoles: roles } = this.form.said();
    this.form.patch({ firmRoles: firmRoles.filter((one) => (one === role ? isOn : roles.includes(one))) });
  }

  private invite(said: InviteMemberBody): Promise<IssuedInvitationView | undefined> {
    const body: InviteMemberBody = {
      familyName: said.familyName.trim(),
      givenName: said.givenName.trim(),
      title: said.title.trim(),
      email: said.email.trim(),
      firmRoles: [...said.firmRoles],
      isHandedOver: said.isHandedOver === true,
    };
    return this.sending.run((key) => this.api.send(at(invitationApi.invite), body, key));
  }
}
