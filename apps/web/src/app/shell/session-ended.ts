import { Component, inject } from '@angular/core';
import { ApiProblem } from '@akashi/web-platform';
import { Button, Dialogs, Language, Note, SignInAgain, texts } from '@akashi/web-ui';
import { passkeySentence } from '../sign-in/passkey-words';
import { SHELL_SESSION } from './shell-session';

/** Says that the session ended while the page was open, and opens it again without leaving the page. */
@Component({
  selector: 'ak-session-ended',
  imports: [Note, Button],
  template: `
    @if (session.hasEnded()) {
      <ak-note kind="warn" [live]="true" [title]="t().ended">
        <p>{{ t().kept }}</p>
        <div class="row">
          <ak-button size="s" kind="primary" (press)="signInAgain()">{{ t().again }}</ak-button>
        </div>
      </ak-note>
    }
  `,
  host: { class: 'ended' },
})
export class SessionEnded {
  protected readonly session = inject(SHELL_SESSION);
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);

  protected readonly t = texts({
    ended: ['サインインの期限が切れました', 'Your session has ended'],
    kept: [
      '入力した内容はこの画面に残っています。サインインすると、そのまま続けられます。',
      'What you typed is still on this page. Sign in to go on.',
    ],
    again: ['サインイン', 'Sign in'],
  });

  constructor() {
    inject(SignInAgain).ask.set(() => this.signInAgain());
  }

  protected signInAgain(): void {
    const user = this.session.user();
    if (!user) return;
    void this.dialogs.reauthenticate({
      title: this.t().again,
      text: user.email,
      confirm: this.t().again,
      asksCode: user.asksCode,
      passkey: user.hasPasskey ? () => this.said(() => this.byPasskey()) : null,
      submit: (password, code) => this.said(() => this.session.signIn(user.email, password, code).then(() => null)),
    });
  }

  private byPasskey(): Promise<string | null> {
    return this.session.signInByPasskey().then((outcome) => passkeySentence(outcome, this.language.lang()));
  }

  private async said(signIn: () => Promise<string | null>): Promise<string | null> {
    try {
      return await signIn();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      const said = problem.sentences(this.language.lang());
      return `${said.happened}${said.next}`;
    }
  }
}
