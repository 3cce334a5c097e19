import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Note, texts } from '@akashi/web-ui';
import { SHELL_SESSION } from './shell-session';

/** Tells a person on every page that they sign nothing yet; who can change that stands on their account page. */
@Component({
  selector: 'ak-not-identified',
  imports: [Note, RouterLink],
  template: `
    @if (session.isUnconfirmed()) {
      <ak-note kind="warn" [title]="t().title">
        <p>
          {{ t().text }} <a routerLink="/account">{{ t().who }}</a>
        </p>
      </ak-note>
    }
  `,
  host: { class: 'ended' },
})
export class NotIdentified {
  protected readonly session = inject(SHELL_SESSION);
  protected readonly t = texts({
    title: ['まだ署名はできません', 'You cannot sign yet'],
    text: [
      'あなたが本人であることを、同僚がまだ確認していません。ほかの作業はできます。',
      'No colleague has identified you yet. Everything else you can do.',
    ],
    who: ['確認できる方を見る', 'See who can'],
  });
}
