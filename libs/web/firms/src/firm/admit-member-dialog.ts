import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { firmRoleLabels, problemText, type AdmitMemberBody, type MemberView } from '@akashi/contracts';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { mayAdmitMember, mayUsePassword, passwordLength } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Button, CheckField, DialogFrame, Language, ProblemNote, TextField, texts } from '@akashi/web-ui';

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

  private readonly decision = computed(() => {
    const email = this.email().trim();
    const member = mayAdmitMember({
      name: `${this.familyName()}${this.givenName()}`.trim(),
      kana: `${this.familyKana()}${this.givenKana()}`.trim(),
      email,
      firmRoles: this.roles(),
      knownRoles: firmRoles,
      admittedEmails: [],
    });
    if (!member.allowed) return member;
    const knownWords = [this.familyName(), this.givenName(), email.split('@')[0] ?? ''];
    return mayUsePassword({ password: this.password(), knownWords });
  });
  protected readonly faults = computed(() => {
    const decision = this.decision();
    const refused = this.sending.failure()?.code;
    const code = refused?.startsWith('member.') || refused?.startsWith('password.') ? refused : null;
    const shown = this.tried() && !decision.allowed ? decision.code : code;
    const text = shown ? problemText(shown)[this.language.lang()].happened : '';
    const under = (prefix: string) => (shown?.startsWith(prefix) ? text : '');
    return {
      name: under('member.name'),
      kana: under('member.kana'),
      email: under('member.email') || under('member.already'),
      password: under('password.'),
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
