import { Component, input, output } from '@angular/core';
import { Button } from '../button/button';
import { texts } from '../text/text';
import { Note } from './note';

/** A failure in its place: what happened, what was kept, what to do next, and the id to ask about. */
@Component({
  selector: 'ak-error-state',
  imports: [Note, Button],
  template: `
    <ak-note kind="bad" [live]="true" [title]="happened()">
      <p>{{ kept() }}{{ next() }}</p>
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
  /** One sentence without a full stop: 証跡をアップロードできませんでした */
  readonly happened = input.required<string>();
  /** A sentence on what is safe. */
  readonly kept = input('');
  /** A sentence on the next step. */
  readonly next = input('');
  readonly requestId = input('');
  readonly retryable = input(true);
  readonly busy = input(false);
  readonly retry = output();

  protected readonly t = texts({ retry: ['再試行', 'Try again'] });
}
