import { Component, computed, inject, input, output } from '@angular/core';
import { Button } from '../button/button';
import { Language, texts } from '../text/text';
import { Note } from './note';

/** The three sentences of a failure: what happened, what was kept, what to do next. */
export interface FailureText {
  readonly happened: string;
  readonly kept: string;
  readonly next: string;
}

/** A failure in its place: what happened, what was kept, what to do next, and the id to ask about. */
@Component({
  selector: 'ak-error-state',
  imports: [Note, Button],
  template: `
    <ak-note kind="bad" [live]="true" [title]="title()">
      <p>{{ rest() }}</p>
      <div class="row row--wrap">
        @if (retryable()) {
          <ak-button size="s" [busy]="busy()" (press)="retry.emit()">{{ t().retry }}</ak-button>
        }
        <ng-content />
        @if (requestId()) {
          <span class="cap id">ID {{ requestId() }}</span>
        }
      </div>
    </ak-note>
  `,
  host: { style: 'display: block' },
})
export class ErrorState {
  private readonly language = inject(Language);

  readonly said = input.required<FailureText>();
  readonly requestId = input('');
  readonly retryable = input(true);
  readonly busy = input(false);
  readonly retry = output();

  protected readonly t = texts({ retry: ['再試行', 'Try again'] });
  /** A head carries no full stop. */
  protected readonly title = computed(() => this.said().happened.replace(/[。.]$/, ''));
  protected readonly rest = computed(() =>
    [this.said().kept, this.said().next].join(this.language.lang() === 'ja' ? '' : ' '),
  );
}
