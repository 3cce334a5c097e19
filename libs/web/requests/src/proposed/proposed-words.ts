import { inject, Injectable, signal, type WritableSignal } from '@angular/core';
import type { TakenProposal } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';

/** What a person changed of a proposal. */
export type Worded = Partial<Pick<TakenProposal, 'title' | 'wanted' | 'shows' | 'dueOn'>>;

/** What a person changed of each proposal, by what the proposal was made from. */
export type WordedProposals = ReadonlyMap<string, Worded>;

/** Words that were given to proposals and not taken over yet: an Escape closes their dialog, and nothing that was typed is gone. */
@Injectable({ providedIn: 'root' })
export class ProposedWords {
  private readonly session = inject(Session);
  private readonly kept = new Map<string, WritableSignal<WordedProposals>>();

  /** Of the person in the place they work in: who signs in after them finds none. */
  of(engagementId: string): WritableSignal<WordedProposals> {
    const key = `${this.session.workplace()} ${engagementId}`;
    const known = this.kept.get(key) ?? signal<WordedProposals>(new Map());
    this.kept.set(key, known);
    return known;
  }
}
