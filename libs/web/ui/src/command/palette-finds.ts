import { computed, effect, signal, type Signal } from '@angular/core';
import { type FoundGroup, type PaletteQuestion, type PaletteSearch } from './palette-search';

/** A pause between two letters: shorter ones ask nothing. */
const PAUSE_MS = 60;

/** What was found for the question as it stands; what an earlier question found stays until the answer is there. */
export class PaletteFinds {
  private readonly found = signal<readonly FoundGroup[]>([]);
  /** The question that was answered last, also when the answer was that it could not be asked. */
  private readonly answered = signal<PaletteQuestion | null>(null);
  private readonly failed = signal(false);
  readonly groups = this.found.asReadonly();
  /** From the very letter on: an Enter that follows it at once must not take what an earlier word found. */
  readonly isLooking: Signal<boolean>;
  readonly hasFailed = this.failed.asReadonly();

  constructor(search: PaletteSearch | null, asked: Signal<PaletteQuestion | null>) {
    this.isLooking = computed(() => search !== null && asked() !== null && asked() !== this.answered());
    effect((onCleanup) => {
      const question = asked();
      this.failed.set(false);
      if (question === null) this.found.set([]);
      if (search === null || question === null) return;
      let isCurrent = true;
      onCleanup(() => (isCurrent = false));
      const timer = setTimeout(() => void this.look(search, question, () => isCurrent), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  private async look(search: PaletteSearch, question: PaletteQuestion, isCurrent: () => boolean): Promise<void> {
    const answer = await search.find(question).catch(() => null);
    if (!isCurrent()) return;
    this.found.set(answer ?? []);
    this.failed.set(answer === null);
    this.answered.set(question);
  }
}
