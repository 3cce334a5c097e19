import { DomainProblem, ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { PortfolioParams, PortfolioViewView, SavePortfolioViewBody } from '@akashi/contracts';
import { maySaveView } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { chooseLines } from './choose-lines';
import { PortfolioLines, type PortfolioLine } from './portfolio-lines';
import { PortfolioViewStore } from './portfolio-view.store';

const noRecord = 'A view is how somebody looks at the engagements, and no record of an audit.';

/** Saves views of the portfolio under a name, and removes them; each tells how many engagements it shows who asks. */
@Injectable()
export class KeepPortfolioViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: PortfolioViewStore,
    private readonly lines: PortfolioLines,
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  list(caller: Caller): Promise<PortfolioViewView[]> {
    return this.transactions.read(caller, async (tx) => {
      const views = await this.views.list(tx, caller);
      const lines = views.length > 0 ? await this.lines.all(tx, caller) : [];
      return views.map((view) => ({ ...view, count: countOf(lines, view.params) }));
    });
  }

  keep(caller: Caller, body: SavePortfolioViewBody): Promise<PortfolioViewView> {
    return this.transactions.write(caller, async (tx) => {
      ensure(maySaveView({ others: await this.views.others(tx, caller, body.name) }));
      this.ledger.recordNothing(tx, noRecord);
      const view = await this.views.put(tx, caller, this.ids.next(), body);
      return { ...view, count: countOf(await this.lines.all(tx, caller), view.params) };
    });
  }

  /** Only one's own: somebody else's is not there to be removed. */
  remove(caller: Caller, viewId: string): Promise<void> {
    return this.transactions.write(caller, async (tx) => {
      if (!(await this.views.remove(tx, caller, viewId))) throw new DomainProblem('not-found');
      this.ledger.recordNothing(tx, noRecord);
    });
  }
}

function countOf(lines: readonly PortfolioLine[], { closed, ...params }: PortfolioParams): number {
  return chooseLines(lines, { ...params, ...(closed === 'true' && { closed }) }).length;
}
