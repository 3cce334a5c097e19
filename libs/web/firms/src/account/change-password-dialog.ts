import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { at, accountApi } from '@akashi/contracts/api';
import { mayChangePassword, mayUsePassword, passwordLength, type OwnerOfPassword } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** A person's own password: the one that stands is asked, and everywhere else they are signed out. */
@Component({
  selector: 'ak-change-password-dialog',
  imports: [FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog icon="key" [form]="form" [title]="t().title" [action]="t().send">
      <ak-text-field kind="password" autocomplete="current-password" [label]="t().old" [formField]="form.fields.old" />
      <ak-text-field
        kind="password"
        autocomplete="new-password"
        [label]="t().password"
        [help]="t().help(minimum)"
        [formField]="form.fields.password"
      />
      <ak-text-field kind="password" autocomplete="new-password" [label]="t().again" [formField]="form.fields.again" />
      <p class="cap">{{ t().others }}</p>
    </ak-form-dialog>
  `,
})
export class ChangePasswordDialog {
  private readonly api = inject(Api);
  private readonly owner = inject<OwnerOfPassword>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['パスワードを変更します', 'Change your password'],
    old: ['今のパスワード', 'Present password'],
    password: ['新しいパスワード', 'New password'],
    help: (min: number) => [
      `${min}文字以上。文字の種類は問いません。氏名、アドレス、監査機関の名称は使えません。`,
      `At least ${min} characters of any kind. Not your name, your address or the firm’s name.`,
    ],
    again: ['新しいパスワード（もう一度）', 'New password once more'],
    differs: ['上のパスワードと違います。', 'It differs from the password above.'],
    others: [
      'ほかの端末は、次の操作でサインアウトします。',
      'Wherever else you are signed in, the next thing done there signs you out.',
    ],
    send: ['変更', 'Change'],
  });
  protected readonly minimum = passwordLength.min;
  protected readonly form = ruleForm({
    said: { old: '', password: '', again: '' },
    required: ['old', 'password', 'again'],
    about: {
      'password.old-wrong': 'old',
      'password.unchanged': 'password',
      'password.common': 'password',
      'password.contains-name': 'password',
      'password.one-pattern': 'password',
      'password.too-long': 'password',
      'password.too-short': 'password',
    },
    rules: {
      old: ({ old }) => mayChangePassword({ isOldRight: old !== '', isSame: false }),
      password: ({ old, password }) => {
        const changed = mayChangePassword({ isOldRight: true, isSame: old === password });
        return changed.allowed ? mayUsePassword({ password, owner: this.owner, isCommon: false }) : changed;
      },
    },
    checks: ({ password, again }) => ({ again: again === password ? '' : this.t().differs }),
    sending: this.sending,
    send: ({ old, password }) => {
      const address = at(accountApi.changePassword);
      return this.sending.run((key) => this.api.send(address, { old, password }, key).then(() => true));
    },
  });
}
