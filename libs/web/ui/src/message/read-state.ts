import { Component, computed, inject, input, output } from '@angular/core';
import type { Problem } from '@akashi/contracts';
import { Language } from '../text/text';
import { EmptyState } from './empty-state';
import { ProblemNote } from './problem-note';
import { Skeleton } from './skeleton';

/**
 * What stands in the place of something that is read from the server until it is there: its shape, why it did not come,
 * or who may see it. Show the content beside it with `@if (resource.hasValue())`.
 */
@Component({
  selector: 'ak-read-state',
  imports: [EmptyState, ProblemNote, Skeleton],
  template: `
    @if (noRight(); as words) {
      <ak-empty-state icon="lock" [title]="words.happened" [text]="words.next" />
    } @else if (problem()) {
      <div class="read-state"><ak-problem-note [problem]="problem()" [retryable]="true" (retry)="retry.emit()" /></div>
    } @else if (loading()) {
      <ak-skeleton [rows]="rows()" />
    }
  `,
  styles: `
    /* With nothing to say it takes no place in a grid, and leaves no gap of its own. */
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
    .read-state {
      padding: var(--ak-space-16);
    }
  `,
})
export class ReadState {
  private readonly language = inject(Language);

  readonly loading = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly rows = input(6);
  readonly retry = output();

  protected readonly noRight = computed(() => {
    const problem = this.problem();
    return problem?.status === 403 ? problem.text[this.language.lang()] : null;
  });
}
