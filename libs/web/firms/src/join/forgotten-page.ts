import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, passwordLinkApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { Button, LanguageChoice, PageFrame, ProblemNote, TextField, texts } from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';

/** Where somebody who has lost their password asks for a link by mail. It says the same whoever the address belongs to. */
@Component({
  selector: 'ak-forgotten-page',
  imports: [Button, FormField, LanguageChoice, ProblemNote, RouterLink, RuleFormHost, TextField],
  template: `
    <main>
      <header class="row">
        <p class="mark"><span class="brand__mark" aria-hidden="true">証</span>Akashi</p>
        <span class="push">
          <ak-language-choice />
        </span>
      </header>
      <div class="panel">
        @if (askedFor(); as email) {
          <div class="inside">
            <h1>{{ t().title }}</h1>
            <p role="status">{{ t().asked(email) }}</p>
            <p class="cap">{{ t().nothing }}</p>
            <p>
              <a class="btn" routerLink="/sign-in">{{ t().signIn }}</a>
            </p>
          </div>
        } @else {
          <form class="inside" [akForm]="form">
            <h1>{{ t().title }}</h1>
            <p>{{ t().text }}</p>
            <ak-problem-note [problem]="sending.problem()" />
            <ak-text-field
              kind="email"
              inputMode="email"
              autocomplete="username"
              [label]="t().email"
              [formField]="form.fields.email"
            />
            <ak-button kind="primary" size="l" type="submit" [busy]="sending.busy()">{{ t().ask }}</ak-button>
            <p class="cap">{{ t().factor }}</p>
            <p>
              <a routerLink="/sign-in">{{ t().back }}</a>
            </p>
          </form>
        }
      </div>
    </main>
  `,
  styleUrl: './join-page.css',
})
export class ForgottenPage {
  private readonly api = inject(Api);
  protected readonly askedFor = signal('');
  protected readonly sending = new Sending();
  protected readonly t = texts({
    title: ['パスワードを忘れたとき', 'Forgotten password'],
    text: [
      'サインインに使うメールアドレスを入力してください。パスワードを設定し直すリンクをメールで送ります。',
      'Enter the address that you sign in with. A link to set a new password is mailed to it.',
    ],
    email: ['メールアドレス', 'E-mail address'],
    ask: ['リンクをメールで受け取る', 'Mail me a link'],
    factor: [
      '2つ目の要素（確認コードやパスキー）をなくしたときは、管理者に連絡してください。この方法では解除されません。',
      'If you have lost your second factor, contact your administrator: this does not take it away.',
    ],
    asked: (email: string) => [
      `${email} で登録されている方がいれば、リンクをメールで送りました。1時間以内に一回だけ使えます。`,
      `If somebody is registered under ${email}, a link is on its way. It works once, within an hour.`,
    ],
    nothing: [
      '数分待っても届かないときは、迷惑メールとアドレスの綴りを確かめ、もう一度依頼するか、管理者に連絡してください。',
      'If nothing arrives within minutes, look among spam, check the address and ask again, or contact your administrator.',
    ],
    signIn: ['サインインへ', 'To the sign-in'],
    back: ['サインインに戻る', 'Back to the sign-in'],
  });

  protected readonly form = ruleForm({
    said: { email: '' },
    required: ['email'],
    about: { 'invalid-input': 'email' },
    sending: this.sending,
    send: ({ email }) => this.ask(email.trim()),
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  private async ask(email: string): Promise<true | undefined> {
    const done = await this.sending.run((key) =>
      this.api.send(at(passwordLinkApi.ask), { email }, key).then(() => true),
    );
    if (!done) return undefined;
    this.askedFor.set(email);
    return true;
  }
}
