import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { EngagementSummaryView, WaitingView } from '@akashi/contracts';
import { seesEveryEngagement, type Permission } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { selectPortfolio } from './engagement.query';

/** Counts by permission; null where the person's role has no part in it. */
type PortfolioRow = Omit<EngagementSummaryView, 'waiting'> & { waiting: Partial<Record<Permission, number | null>> };

@Injectable()
export class PortfolioStore {
  constructor(private readonly clock: Clock) {}

  /** The engagements the caller is on and has declared on; all of the firm's for who may read them all. */
  async list(tx: Tx, caller: Caller): Promise<EngagementSummaryView[]> {
    const all = seesEveryEngagement(caller);
    const rows = await tx.query<PortfolioRow[]>(selectPortfolio, [
      caller.firmId,
      caller.userId,
      all,
      this.clock.today(),
    ]);
    return rows.map(({ waiting, ...row }) => ({ ...row, waiting: waitingOf(waiting) }));
  }
}

function waitingOf(counts: PortfolioRow['waiting']): WaitingView[] {
  return Object.entries(counts).flatMap(([permission, count]) =>
    count ? [{ permission: permission as Permission, count }] : [],
  );
}
