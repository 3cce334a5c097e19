import { Component, computed, inject, input, model } from '@angular/core';
import { Button, CheckField, Note, TextCopy, texts } from '@akashi/web-ui';

/** Codes on paper, told this once: whoever goes on says that they have kept them. */
@Component({
  selector: 'ak-recovery-code-list',
  imports: [Button, CheckField, Note],
  template: `
    <ak-note kind="warn" [title]="t().once">
      <p>{{ t().onceText }}</p>
    </ak-note>
    <ol [attr.aria-label]="t().codes">
      @for (code of codes(); track code) {
        <li class="id">{{ code }}</li>
      }
    </ol>
    <p>
      <ak-button size="s" icon="copy" (press)="copy()">{{ t().copy }}</ak-button>
    </p>
    <ak-check-field [label]="t().kept" [(checked)]="kept" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-12);
    }
    ol {
      display: grid;
      grid-template-columns: repeat(2, max-content);
      gap: var(--ak-space-4) var(--ak-space-32);
      margin: 0;
      padding-inline-start: var(--ak-space-32);
      list-style: decimal;
    }
  `,
})
export class RecoveryCodeList {
  private readonly textCopy = inject(TextCopy);

  readonly codes = input.required<readonly string[]>();
  readonly kept = model(false);

  protected readonly t = texts({
    codes: ['回復コード', 'Recovery codes'],
    once: [
      '回復コードは、この画面を閉じると二度と表示できません',
      'Once this is closed the codes cannot be shown again',
    ],
    onceText: [
      '端末をなくしたときに、確認コードの代わりに1つずつ使います。回復コードでのサインインでは署名できません。',
      'Each stands once for a code when your device is lost. A session opened by one signs nothing.',
    ],
    copy: ['コードを写す', 'Copy the codes'],
    copied: ['回復コードを写しました。', 'The recovery codes were copied.'],
    kept: ['回復コードを安全な場所に保管しました', 'I have put the recovery codes in a safe place'],
  });
  private readonly text = computed(() => this.codes().join('\n'));

  protected async copy(): Promise<void> {
    await this.textCopy.copy(this.text(), this.t().copied);
  }
}
