import { computed, linkedSignal, signal, type Signal, type WritableSignal } from '@angular/core';
import type { RequestProposalView, TakenProposal } from '@akashi/contracts';
import type { Worded, WordedProposals } from './proposed-words';

/** Proposals with a tick for each that is taken over, and in the words that the person gave them. */
export class ProposedModel {
  /** The day of those that propose none. */
  readonly commonDueOn = signal('');
  readonly chosen;
  readonly current;
  readonly rows;
  readonly taken;

  constructor(
    proposals: Signal<readonly RequestProposalView[]>,
    private readonly worded: WritableSignal<WordedProposals>,
  ) {
    this.chosen = linkedSignal<readonly RequestProposalView[], ReadonlySet<string>>({
      source: proposals,
      computation: (all) => new Set(all.map(({ seen }) => seen)),
    });
    this.current = linkedSignal(() => proposals()[0]?.seen ?? '');
    this.rows = computed(() =>
      proposals().map((proposal) => {
        const said = this.worded().get(proposal.seen) ?? {};
        const dueOn = said.dueOn || proposal.proposedDueOn || this.commonDueOn();
        return { ...proposal, ...said, dueOn, isChosen: this.chosen().has(proposal.seen) };
      }),
    );
    this.taken = computed((): TakenProposal[] =>
      this.rows()
        .filter(({ isChosen }) => isChosen)
        .map(({ seen, title, wanted, shows, dueOn, answererId }) => ({
          seen,
          title,
          wanted,
          shows,
          dueOn,
          answererId,
        })),
    );
  }

  readonly open = computed(() => this.rows().find(({ seen }) => seen === this.current()) ?? null);
  readonly allChosen = computed(() => this.rows().length > 0 && this.rows().every(({ isChosen }) => isChosen));
  readonly withoutDay = computed(() => this.taken().filter(({ dueOn }) => dueOn === '').length);

  toggle(seen: string): void {
    const after = new Set(this.chosen());
    if (!after.delete(seen)) after.add(seen);
    this.chosen.set(after);
  }

  toggleAll(): void {
    this.chosen.set(new Set(this.allChosen() ? [] : this.rows().map(({ seen }) => seen)));
  }

  word(change: Worded): void {
    const seen = this.current();
    this.worded.update((before) => new Map(before).set(seen, { ...before.get(seen), ...change }));
  }

  /** The row above or below; null at the end. */
  step(by: 1 | -1): string | null {
    const rows = this.rows();
    const next = rows[rows.findIndex(({ seen }) => seen === this.current()) + by];
    if (next) this.current.set(next.seen);
    return next?.seen ?? null;
  }
}
