import { Transactions, type Caller } from '@akashi/api-platform';
import type { PortfolioPageQuery, PortfolioPageView } from '@akashi/contracts';
import { portfolioPageSize } from '@akashi/domain/portfolio';
import { Injectable } from '@nestjs/common';
import { chooseLines } from './choose-lines';
import { countLines, sumOutlooks } from './count-lines';
import { orderLines, pageOf } from './order-lines';
import { PortfolioLines, type PortfolioLine } from './portfolio-lines';

/** A page of the engagements that the caller may see, with counts over all that meet what was asked. */
@Injectable()
export class ReadPortfolio {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: PortfolioLines,
  ) {}

  execute(caller: Caller, { by = 'phase', after, ...asked }: PortfolioPageQuery): Promise<PortfolioPageView> {
    return this.transactions.read(caller, async (tx) => {
      const all = await this.lines.all(tx, caller);
      const chosen = chooseLines(all, asked);
      const page = pageOf(orderLines(chosen, asked), asked, after, portfolioPageSize);
      return {
        total: chosen.length,
        all: chooseLines(all, {}).length,
        lines: await this.lines.complete(tx, caller, page.lines),
        next: page.next,
        ...countLines(chooseLines(all, asked, by), by),
        sums: sumOutlooks(chooseLines(all, asked, 'outlook')),
        leaders: leadersOf(all),
        clientName: all.find(({ clientId }) => clientId === asked.client)?.clientName ?? null,
      };
    });
  }
}

function leadersOf(lines: readonly PortfolioLine[]): PortfolioPageView['leaders'] {
  const byId = new Map(lines.flatMap(({ leaderId: id, leaderName: name }) => (id && name ? [[id, { id, name }]] : [])));
  return [...byId.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
