import { Component, inject, input, output } from '@angular/core';
import type { ApiProblem } from '@akashi/web-platform';
import { ErrorState, Language } from '@akashi/web-ui';

/** Why the server refused something, in its place; with `retryable`, a button to try once more. */
@Component({
  selector: 'ak-refusal-note',
  imports: [ErrorState],
  template: `
    @if (problem(); as problem) {
      <ak-error-state
        [said]="problem.sentences(lang())"
        [requestId]="problem.problem.requestId"
        [retryable]="retryable()"
        (retry)="retry.emit()"
      />
    }
  `,
  host: { style: 'display: contents' },
})
export class RefusalNote {
  readonly problem = input.required<ApiProblem | null>();
  readonly retryable = input(false);
  readonly retry = output();
  protected readonly lang = inject(Language).lang;
}
