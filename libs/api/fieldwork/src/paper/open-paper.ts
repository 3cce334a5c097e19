import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, Transactions, type ReadingCaller } from '@akashi/api-platform';
import type { PaperView } from '@akashi/contracts';
import { closedRefusal } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { OpeningStore } from '../review/opening.store';
import { PaperReader } from './paper-reader';

/** Shows a paper to whoever is let in, and keeps what of it they had before them, once for each content. */
@Injectable()
export class OpenPaper {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperReader,
    private readonly openings: OpeningStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(caller: ReadingCaller, engagementId: string, testId: string): Promise<PaperView> {
    const { paper, isNew } = await this.door.read(caller, engagementId, async (tx, { role, state }) => {
      const paper = await this.papers.view(tx, caller, engagementId, testId);
      const opened = await this.openings.opened(tx, caller, engagementId, new Map([[testId, paper.digest]]));
      // Whoever has no role in the team signs nothing here, and what is closed is signed no more.
      const isOpen = paper.state !== 'closed' && closedRefusal(state) === null;
      const mayBeSigned = caller.kind === 'member' && role !== null && isOpen;
      return { paper, isNew: mayBeSigned && opened.get(testId) !== 'as-it-is' };
    });
    if (isNew) {
      const opening = { id: testId, digest: paper.digest, at: this.clock.now() };
      await this.transactions.housekeep(caller, (tx) => this.openings.keep(tx, caller, engagementId, opening));
    }
    return paper;
  }
}
