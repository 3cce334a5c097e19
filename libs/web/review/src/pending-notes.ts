import { inject, Injectable, signal } from '@angular/core';
import type { NewNote, SignatureBatchView } from '@akashi/contracts';
import { Drafts } from '@akashi/web-platform';

/** The device may hold what another version of this page left there. */
const isNote = (kept: unknown): kept is NewNote =>
  [(kept as NewNote | null)?.text, (kept as NewNote | null)?.field].every((part) => typeof part === 'string');

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
    const kept = testId === null ? null : this.drafts.find<unknown>(placeOf(testId));
    return Array.isArray(kept) ? kept.filter(isNote) : [];
  }

  add(testId: string, note: NewNote): void {
    this.put(testId, [...this.of(testId), note]);
  }

  drop(testId: string, at: number): void {
    this.put(
      testId,
      this.of(testId).filter((_, n) => n !== at),
    );
  }

  /** These were sent; what was noted while they were on their way stays. */
  sent(testId: string, notes: readonly NewNote[]): void {
    const left = [...this.of(testId)];
    for (const { text } of notes) {
      const place = left.findIndex((note) => note.text === text);
      if (place >= 0) left.splice(place, 1);
    }
    this.put(testId, left);
  }

  /** A paper of which something was noted and not sent is not signed together with others. */
  leaveOut({ ready, leftOut }: SignatureBatchView): SignatureBatchView {
    const isNoted = ({ id }: { id: string }): boolean => this.of(id).length > 0;
    const noted = ready.filter(isNoted).map(({ id }) => ({ id, reasons: ['sign-off.has-open-note' as const] }));
    return { ready: ready.filter((paper) => !isNoted(paper)), leftOut: [...leftOut, ...noted] };
  }

  private put(testId: string, notes: readonly NewNote[]): void {
    if (notes.length === 0) this.drafts.drop(placeOf(testId));
    else this.drafts.keep(placeOf(testId), notes);
    this.changed.update((times) => times + 1);
  }
}
