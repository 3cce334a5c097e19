import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { PortfolioLineView } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import { isOngoing, nextDeadline, type Deadline } from '@akashi/domain/engagement';
import { deadlineBand, paceDays, tellOutlook } from '@akashi/domain/portfolio';
import { Injectable } from '@nestjs/common';
import { selectLines, selectPageFacts } from './portfolio.query';

/** An engagement without what is asked for the lines of a page alone. */
export type PortfolioLine = Omit<PortfolioLineView, 'deviations' | 'findings'>;

interface LineRow extends Omit<PortfolioLine, 'due' | 'band' | 'outlook' | 'tests'> {
  dates: Deadline[];
  total: number;
  prepared: number;
  reviewed: number;
  lately: number;
  firstDoneOn: string | null;
}

/**
 * The engagements that the caller may see. All of them are read, a line each, because a count over all is asked with every
 * page, and whether one will be late is a rule of the domain and no second one in SQL.
 */
@Injectable()
export class PortfolioLines {
  constructor(private readonly clock: Clock) {}

  async all(tx: Tx, caller: Caller): Promise<PortfolioLine[]> {
    const today = this.clock.today();
    const values = [caller.firmId, caller.userId, seesEveryEngagement(caller), today, paceDays];
    const rows = await tx.query<LineRow[]>(selectLines, values);
    return rows.map((row) => toLine(row, today));
  }

  async complete(tx: Tx, caller: Caller, lines: readonly PortfolioLine[]): Promise<PortfolioLineView[]> {
    const ids = lines.map(({ id }) => id);
    const facts = await tx.query<{ id: string; deviations: number; findings: number }[]>(selectPageFacts, [
      caller.firmId,
      ids,
    ]);
    const byId = new Map(facts.map((one) => [one.id, one]));
    return lines.map((line) => ({
      ...line,
      deviations: byId.get(line.id)?.deviations ?? 0,
      findings: byId.get(line.id)?.findings ?? 0,
    }));
  }
}

function toLine(
  { dates, total, prepared, reviewed, lately, firstDoneOn, ...row }: LineRow,
  today: string,
): PortfolioLine {
  const due = nextDeadline(row.state, dates);
  // After the handover a date is the client's: it is told, and nobody of the firm is late by it.
  const ownDue = isOngoing(row.state) ? (due?.date ?? null) : null;
  const done = prepared + reviewed;
  return {
    ...row,
    due,
    band: deadlineBand(today, ownDue),
    outlook: tellOutlook({ today, dueOn: ownDue, total, done, doneLately: lately, firstDoneOn }),
    tests: { total, prepared, reviewed },
  };
}
