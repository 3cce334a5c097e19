import { Component, computed, inject, input, output } from '@angular/core';
import type { Problem } from '@akashi/contracts';
import { Language } from '../text/text';
import { ErrorState } from './error-state';

/** What the server refused, in its three sentences, where the person acted. Nothing is drawn while there is nothing. */
@Component({
  selector: 'ak-problem-note',
  imports: [ErrorState],
  template: `
    @if (said(); as words) {
      <ak-error-state
        [said]="words"
        [requestId]="problem()?.requestId ?? ''"
        [retryable]="retryable()"
        (retry)="retry.emit()"
        ><ng-content
      /></ak-error-state>
    }
  `,
  host: { '[hidden]': '!said()', style: 'display: block' },
})
export class ProblemNote {
  private readonly language = inject(Language);

  readonly problem = input.required<Problem | null | undefined>();
  readonly retryable = input(false);
  readonly retry = output();

  protected readonly said = computed(() => this.problem()?.text[this.language.lang()] ?? null);
}
