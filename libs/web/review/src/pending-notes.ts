import { inject, Injectable, signal } from '@angular/core';
import type { NewNote } from '@akashi/contracts';
import { Drafts } from '@akashi/web-platform';

const placeOf = (testId: string): string => `review-notes.${testId}`;

/**
 * What the reviewer noted of each paper and has not sent: it goes with the decision, in one act. Until then it is on this
 * device alone, and is there again after a closed tab.
 */
@Injectable()
export class PendingNotes {
  private readonly drafts = inject(Drafts);
  private readonly changed = signal(0);

  /** In the order they were noted; read in a signal's computation it follows what is added. */
  of(testId: string | null): readonly NewNote[] {
    this.changed();
    return testId === null ? [] : (this.drafts.find<NewNote[]>(placeOf(testId)) ?? []);
  }

  add(testId: string, text: string): void {
    this.put(testId, [...this.of(testId), { text, field: '' }]);
  }

  drop(testId: string, at: number): void {
    this.put(
      testId,
      this.of(testId).filter((_, n) => n !== at),
    );
  }

  /** They were sent. */
  clear(testId: string): void {
    this.put(testId, []);
  }

  private put(testId: string, notes: readonly NewNote[]): void {
    if (notes.length === 0) this.drafts.drop(placeOf(testId));
    else this.drafts.keep(placeOf(testId), notes);
    this.changed.update((times) => times + 1);
  }
}
