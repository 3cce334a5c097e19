import { Component, inject } from '@angular/core';
import { firmRoleLabels, type AdmitMemberBody, type MemberView } from '@akashi/contracts';
import { at, memberApi } from '@akashi/contracts/api';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { mayAdmitMember, mayUsePassword, passwordLength, type AdmitMemberFacts } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, Language, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** A member with nothing to say against them. */
const filled: AdmitMemberFacts = {
  name: '-',
  kana: '-',
  email: 'a@example.jp',
  firmRoles: [],
  knownRoles: [],
  admittedEmails: [],
};

/** A person of the firm, with the reading their name is sorted by and the first password they are given. */
@Component({
  selector: 'ak-admit-member-dialog',
  imports: [CheckField, FormDialog, FormField, TextField],
  templateUrl: './admit-member-dialog.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-12);
    }
  `,
})
export class AdmitMemberDialog {
  private readonly api = inject(Api);
  protected readonly language = inject(Language);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['メンバーを登録します', 'Admit a member'],
    familyName: ['姓', 'Family name'],
    givenName: ['名', 'Given name'],
    familyKana: ['せい（ふりがな）', 'Family name in kana'],
    givenKana: ['めい（ふりがな）', 'Given name in kana'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    emailHelp: ['サインインに使います。', 'Used to sign in.'],
    password: ['初回のパスワード', 'First password'],
    passwordHelp: (min: number) => [
      `${min}文字以上。氏名とメールアドレスの一部は使えません。`,
      `At least ${min} characters, without parts of the name or the address.`,
    ],
    roles: ['権限の役割', 'Roles in the firm'],
    send: ['登録', 'Admit'],
  });
  protected readonly allRoles = firmRoles;
  protected readonly roleLabels = firmRoleLabels;
  protected readonly minimum = passwordLength.min;

  /** The rule is asked of each field by itself: whoever left three of them empty hears of all three. */
  protected readonly form = ruleForm({
    said: {
      familyName: '',
      givenName: '',
      familyKana: '',
      givenKana: '',
      title: '',
      email: '',
      password: '',
      firmRoles: ['member'] as FirmRole[],
    },
    required: ['familyName', 'givenName', 'familyKana', 'givenKana', 'email', 'password'],
    rule: (said) => mayAdmitMember({ ...filled, firmRoles: said.firmRoles, knownRoles: firmRoles }),
    about: {
      'member.already-admitted': 'email',
      'member.email-malformed': 'email',
      'password.too-short': 'password',
      'password.too-long': 'password',
      'password.contains-name': 'password',
    },
    rules: {
      familyName: (said) => mayAdmitMember({ ...filled, name: `${said.familyName}${said.givenName}`.trim() }),
      familyKana: (said) => mayAdmitMember({ ...filled, kana: `${said.familyKana}${said.givenKana}`.trim() }),
      email: ({ email }) => mayAdmitMember({ ...filled, email: email.trim() }),
      password: ({ password, familyName, givenName, email }) =>
        mayUsePassword({ password, knownWords: [familyName, givenName, email.split('@')[0] ?? ''] }),
    },
    sending: this.sending,
    send: (said) => this.admit(said),
  });

  protected toggle(role: FirmRole, isOn: boolean): void {
    const { firmRoles: roles } = this.form.said();
    this.form.patch({ firmRoles: firmRoles.filter((one) => (one === role ? isOn : roles.includes(one))) });
  }

  private admit(said: AdmitMemberBody): Promise<MemberView | undefined> {
    const body: AdmitMemberBody = {
      familyName: said.familyName.trim(),
      givenName: said.givenName.trim(),
      familyKana: said.familyKana.trim(),
      givenKana: said.givenKana.trim(),
      title: said.title.trim(),
      email: said.email.trim(),
      password: said.password,
      firmRoles: [...said.firmRoles],
    };
    return this.sending.run((key) => this.api.send(at(memberApi.admit), body, key));
  }
}
