import { Component, computed, input, signal } from '@angular/core';
import type { PasswordResetView } from '@akashi/contracts';
import { Button } from '../button/button';
import { Note } from '../message/note';
import { texts } from '../text/text';

const key = 'akashi.password-reset-read';

/**
 * Tells whoever signs in that a link set their password, and whose link it was: who handed it out, or reads their mail, could have come
 * in by it. It is told again at every sign-in of thirty days, because whoever came in first could have been another.
 */
@Component({
  selector: 'ak-password-reset-note',
  imports: [Button, Note],
  template: `
    @if (shown(); as one) {
      <ak-note kind="warn" [title]="one.isMailed ? t().mailed(moment()) : t().title(one.byName, moment())">
        <p>{{ t().text }}</p>
        <ak-button size="s" (press)="close()">{{ t().read }}</ak-button>
      </ak-note>
    }
  `,
})
export class PasswordResetNote {
  readonly reset = input.required<PasswordResetView | null>();
  /** When that was, as it is shown. */
  readonly moment = input.required<string>();
  private readonly read = signal(sessionStorage.getItem(key));

  protected readonly shown = computed(() => (this.reset()?.at === this.read() ? null : this.reset()));
  protected readonly t = texts({
    title: (name: string | null, moment: string) => [
      name === null
        ? `あなたのパスワードは、導入先の管理者が発行したリンクで ${moment} に設定されました`
        : `あなたのパスワードは、${name}さんが発行したリンクで ${moment} に設定されました`,
      name === null
        ? `Your password was set on ${moment} by a link from whoever runs the installation`
        : `Your password was set on ${moment} by a link from ${name}`,
    ],
    mailed: (moment: string) => [
      `あなたのパスワードは、あなたのメールアドレスに届いたリンクで ${moment} に設定されました`,
      `Your password was set on ${moment} by a link that was mailed to your address`,
    ],
    text: [
      '自分で設定した覚えがないときは、パスワードをすぐに変更し、監査機関に知らせてください。',
      'If it was not you who set it, change it now and tell the audit firm.',
    ],
    read: ['確認しました', 'I have read this'],
  });

  protected close(): void {
    const at = this.reset()?.at ?? '';
    sessionStorage.setItem(key, at);
    this.read.set(at);
  }
}
