import { Clock, DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { LoadView, PersonWeekView, WeekHoursView } from '@akashi/contracts';
import { can, seesEveryEngagement } from '@akashi/domain/access';
import { addDays } from '@akashi/domain/dates';
import type { TeamRole } from '@akashi/domain/engagement';
import { weeksFrom } from '@akashi/domain/hours';
import { Injectable } from '@nestjs/common';
import { selectLoad, selectPersonWeeks } from './load.query';

type ByWeek = Readonly<Record<string, number>>;

interface PersonRow {
  userId: string;
  name: string;
  planned: ByWeek;
  worked: ByWeek;
}

interface WeekRow extends Pick<PersonWeekView, 'engagementId' | 'engagementName' | 'role' | 'from' | 'to'> {
  myRole: TeamRole | null;
  planned: WeekHoursView[];
  worked: WeekHoursView[];
}

/** Hours of people by week, of the engagements whose hours the caller may see. */
@Injectable()
export class LoadStore {
  constructor(private readonly clock: Clock) {}

  async load(tx: Tx, caller: Caller, from: string): Promise<LoadView> {
    const weeks = weeksFrom(from);
    const rows = await tx.query<PersonRow[]>(selectLoad, this.valuesOf(caller, weeks));
    const people = rows.map(({ planned, worked, ...person }) => ({
      ...person,
      planned: weeks.map((week) => planned[week] ?? 0),
      worked: weeks.map((week) => worked[week] ?? 0),
    }));
    return { weeks, people };
  }

  async personWeek(tx: Tx, caller: Caller, userId: string, week: string): Promise<PersonWeekView[]> {
    const weeks = weeksFrom(week);
    const rows = await tx.query<WeekRow[]>(selectPersonWeeks, [...this.valuesOf(caller, weeks), userId]);
    if (rows.length === 0) await mustBeOurs(tx, caller, userId);
    return rows.map(({ myRole, planned, worked, ...row }) => ({
      ...row,
      planned: weeks.map((one) => said(planned, one)),
      worked: said(worked, week),
      mayPlan: can(caller, 'hours.plan', myRole),
      mayRecord: userId === caller.userId && can(caller, 'hours.record', myRole),
    }));
  }

  private valuesOf(caller: Caller, weeks: readonly string[]): unknown[] {
    const [first, last] = [weeks[0]!, addDays(weeks.at(-1)!, 6)];
    return [caller.firmId, caller.userId, seesEveryEngagement(caller), this.clock.today(), first, last];
  }
}

/** Somebody of the firm may have nothing to be shown; whoever is of none of it is not there. */
async function mustBeOurs(tx: Tx, { firmId }: Caller, userId: string): Promise<void> {
  const found = await tx.query<unknown[]>(`SELECT FROM member WHERE firm_id = $1 AND user_id = $2`, [firmId, userId]);
  if (found.length === 0) throw new DomainProblem('not-found');
}

function said(weeks: readonly WeekHoursView[], week: string): WeekHoursView {
  return weeks.find((one) => one.week === week) ?? { week, hours: null, version: 0 };
}
