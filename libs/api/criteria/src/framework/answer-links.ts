import { DomainProblem, ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { AnswerLinksBody, FrameworkLinksView } from '@akashi/contracts';
import { linkName, mayAnswerLinks } from '@akashi/domain/framework-link';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { FrameworkLinkStore } from './framework-link.store';

/** Answers links, many at once and all or none: yes, no, or waiting again. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly links: FrameworkLinkStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, editionId: string, { links, answer }: AnswerLinksBody): Promise<FrameworkLinksView> {
    return this.transactions.write(caller, async (tx) => {
      await this.editions.view(tx, caller, editionId);
      await this.links.hold(tx, caller, editionId);
      const standing = new Map(
        (await this.links.links(tx, caller, editionId)).map((link) => [linkName(link), link] as const),
      );
      const current = links.map((seen) => {
        const link = standing.get(linkName(seen));
        if (!link) throw new DomainProblem('not-found');
        if (link.version !== seen.version) throw new DomainProblem('stale-version');
        return link.answer;
      });
      ensure(mayAnswerLinks(answer, current));
      await this.links.answer(tx, caller, editionId, links, answer);
      const view = await this.links.view(tx, caller, editionId);
      this.ledger.record(tx, {
        action: 'framework-link.answered',
        engagementId: null,
        entity: { type: 'framework-links', id: editionId },
        facts: {
          edition: editionId,
          answer,
          links: links.length,
          open: view.links.answer.filter((one) => one === 'open').length,
        },
        after: links,
      });
      return view;
    });
  }
}
