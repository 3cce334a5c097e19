import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { EngagementSummaryView, WaitingView } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import { selectPortfolio } from './engagement.query';

interface Waiting {
  toDeclare: number;
  toAccept: number | null;
  toRecord: number;
  toReview: number;
  toAnswer: number;
}

type PortfolioRow = Omit<EngagementSummaryView, 'waiting'> & Waiting;

@Injectable()
export class PortfolioStore {
  constructor(private readonly clock: Clock) {}

  /** The engagements the caller is on; all of the firm's for who may read them all. */
  async list(tx: Tx, caller: Caller): Promise<EngagementSummaryView[]> {
    const all = seesEveryEngagement(caller);
    const rows = await tx.query<PortfolioRow[]>(selectPortfolio, [
      caller.firmId,
      caller.userId,
      all,
      this.clock.today(),
    ]);
    return rows.map(({ toDeclare, toAccept, toRecord, toReview, toAnswer, ...row }) => {
      return { ...row, waiting: waitingOf({ toDeclare, toAccept, toRecord, toReview, toAnswer }) };
    });
  }
}

function waitingOf({ toDeclare, toAccept, toRecord, toReview, toAnswer }: Waiting): WaitingView[] {
  const all: WaitingView[] = [
    { permission: 'independence.declare', count: toDeclare },
    { permission: 'engagement.accept', count: toAccept ?? 0 },
    { permission: 'test.record', count: toRecord },
    { permission: 'test.review', count: toReview },
    { permission: 'note.resolve', count: toAnswer },
  ];
  return all.filter(({ count }) => count > 0);
}
