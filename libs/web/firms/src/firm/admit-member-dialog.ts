import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  firmRoleLabels,
  problemText,
  type AdmitMemberBody,
  type MemberView,
  type ProblemCode,
} from '@akashi/contracts';
import type { Decision } from '@akashi/domain';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { mayAdmitMember, mayUsePassword, passwordLength, type AdmitMemberFacts } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Button, CheckField, DialogFrame, Language, ProblemNote, TextField, texts } from '@akashi/web-ui';

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
  imports: [Button, CheckField, DialogFrame, ProblemNote, TextField],
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
  protected readonly dialog = inject<DialogRef<MemberView>>(DialogRef);
  protected readonly sending = new Sending();

  protected readonly familyName = signal('');
  protected readonly givenName = signal('');
  protected readonly familyKana = signal('');
  protected readonly givenKana = signal('');
  protected readonly title = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly roles = signal<readonly FirmRole[]>(['member']);
  private readonly tried = signal(false);

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
    cancel: ['やめる', 'Cancel'],
    send: ['登録', 'Admit'],
  });
  protected readonly allRoles = firmRoles;
  protected readonly roleLabels = firmRoleLabels;
  protected readonly minimum = passwordLength.min;

  private readonly facts = computed((): AdmitMemberFacts => ({
    name: `${this.familyName()}${this.givenName()}`.trim(),
    kana: `${this.familyKana()}${this.givenKana()}`.trim(),
    email: this.email().trim(),
    firmRoles: this.roles(),
    knownRoles: firmRoles,
    admittedEmails: [],
  }));
  private readonly usable = computed(() => {
    const knownWords = [this.familyName(), this.givenName(), this.facts().email.split('@')[0] ?? ''];
    return mayUsePassword({ password: this.password(), knownWords });
  });
  private readonly decision = computed(() => {
    const member = mayAdmitMember(this.facts());
    return member.allowed ? this.usable() : member;
  });
  /** The rule asked of each field by itself: whoever left three of them empty hears of all three. */
  protected readonly faults = computed(() => {
    const { name, kana, email } = this.facts();
    const refused = this.sending.failure()?.code;
    const text = (code: ProblemCode | undefined) => (code ? problemText(code)[this.language.lang()].happened : '');
    const fault = (decision: Decision<ProblemCode>) => (this.tried() && !decision.allowed ? text(decision.code) : '');
    const server = (prefix: string) => (refused?.startsWith(prefix) ? text(refused) : '');
    return {
      name: fault(mayAdmitMember({ ...filled, name })),
      kana: fault(mayAdmitMember({ ...filled, kana })),
      email: fault(mayAdmitMember({ ...filled, email })) || server('member.'),
      password: fault(this.usable()) || server('password.'),
    };
  });

  protected toggle(role: FirmRole, isOn: boolean): void {
    this.roles.update((roles) => firmRoles.filter((one) => (one === role ? isOn : roles.includes(one))));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const body: AdmitMemberBody = {
      familyName: this.familyName().trim(),
      givenName: this.givenName().trim(),
      familyKana: this.familyKana().trim(),
      givenKana: this.givenKana().trim(),
      title: this.title().trim(),
      email: this.email().trim(),
      password: this.password(),
      firmRoles: [...this.roles()],
    };
    const admitted = await this.sending.run((key) => this.api.post<MemberView>('members', body, key));
    if (admitted) this.dialog.close(admitted);
  }
}
