import { afterNextRender, Component, input, output, signal, viewChild } from '@angular/core';
import type { ProblemSentences } from '@akashi/contracts';
import { Button, Note, TextField, texts } from '@akashi/web-ui';

/** The second step of signing in, loaded for whoever has a device that shows codes. */
@Component({
  selector: 'ak-code-step',
  imports: [Button, Note, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <h1>{{ t().title }}</h1>
      @if (refusal(); as words) {
        <ak-note kind="bad" [live]="true" [title]="words.happened">
          <p>{{ words.next }}</p>
          @if (wait()) {
            <p>{{ wait() }}</p>
          }
        </ak-note>
      }
      <ak-text-field
        size="l"
        form="code"
        autocomplete="one-time-code"
        name="code"
        [label]="t().code"
        [help]="t().help"
        [(value)]="code"
      />
      <ak-button kind="primary" size="l" type="submit" [busy]="busy()">{{ t().goOn }}</ak-button>
      <ak-button kind="quiet" (press)="back.emit()">{{ t().back }}</ak-button>
    </form>
  `,
  styleUrl: './sign-in-page.css',
  host: { style: 'display: contents' },
})
export class CodeStep {
  private readonly field = viewChild.required(TextField);

  readonly busy = input(false);
  readonly refusal = input<ProblemSentences | null>(null);
  /** How long to wait, in words; empty when there is nothing to wait for. */
  readonly wait = input('');
  readonly give = output<string>();
  readonly back = output();

  protected readonly code = signal('');
  protected readonly t = texts({
    title: ['確認コードを入力', 'Enter your code'],
    code: ['確認コード', 'Code'],
    help: [
      '端末に表示されている6桁です。端末がないときは、回復コードを入力してください。',
      'The six digits that your device shows. Without it, enter one of your recovery codes.',
    ],
    goOn: ['続ける', 'Go on'],
    back: ['別のアカウントでサインイン', 'Sign in as somebody else'],
  });

  constructor() {
    afterNextRender(() => this.field().focus());
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.give.emit(this.code());
  }
}
