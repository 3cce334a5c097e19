import { Clock, type Caller, type Tx } from '@akashi/api-platform';
import type { RotationLineView } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import type { TeamRole } from '@akashi/domain/engagement';
import { rotationStanding, rotationStandings, yearsOnClient, type ClientTerm } from '@akashi/domain/rotation';
import { Injectable } from '@nestjs/common';
import { RotationLimitStore } from './rotation-limit.store';
import { selectClientNames, selectClientPeriods, selectColleagues } from './rotation.query';

interface PeriodRow {
  clientId: string;
  start: string;
  end: string;
  team: (readonly [userId: string, role: TeamRole])[];
}

interface Named {
  id: string;
  name: string;
}

type Counted = Omit<RotationLineView, 'name' | 'clientName'>;

/**
 * Years of everybody on every client that the caller may know of, up to the client's newest year: whoever was not on it any more has
 * been relieved. The teams are read once and counted by the rule of the domain, of which there is no second one in SQL.
 */
@Injectable()
export class RotationLines {
  constructor(
    private readonly limits: RotationLimitStore,
    private readonly clock: Clock,
  ) {}

  async all(tx: Tx, caller: Caller): Promise<RotationLineView[]> {
    const reader = [caller.firmId, caller.userId, seesEveryEngagement(caller), this.clock.today()];
    const rows = await tx.query<PeriodRow[]>(selectClientPeriods, reader);
    const limits = new Map((await this.limits.limits(tx, caller)).map(({ role, years }) => [role, years]));
    const byClient = Map.groupBy(rows, ({ clientId }) => clientId);
    const lines = [...byClient].flatMap(([clientId, periods]) => linesOf(clientId, periods, limits));
    const clients = nameOf(await tx.query<Named[]>(selectClientNames, [caller.firmId, [...byClient.keys()]]));
    const people = nameOf(await tx.query<Named[]>(selectColleagues, [caller.firmId]));
    return lines
      .flatMap((line) => {
        const name = people.get(line.userId);
        return name === undefined ? [] : [{ ...line, name, clientName: clients.get(line.clientId) ?? '' }];
      })
      .sort(worstFirst);
  }
}

function linesOf(
  clientId: string,
  periods: readonly PeriodRow[],
  limits: ReadonlyMap<TeamRole, number | null>,
): Counted[] {
  const newest = periods.reduce((a, b) => (b.start > a.start ? b : a));
  const terms = periods.flatMap(({ start, end, team }) => team.map(([userId, role]) => ({ userId, role, start, end })));
  const years = [...Map.groupBy(terms, ({ userId }) => userId)];
  return years.flatMap(([userId, own]) => {
    const line = lineOf(own, periods, newest, limits);
    return line ? [{ ...line, userId, clientId }] : [];
  });
}

function lineOf(
  terms: readonly ClientTerm[],
  periods: readonly PeriodRow[],
  at: PeriodRow,
  limits: ReadonlyMap<TeamRole, number | null>,
): Omit<Counted, 'userId' | 'clientId'> | null {
  const all = yearsOnClient({ periods, terms, at, role: null });
  const roles = new Set(all.now.map(({ role }) => role));
  const [worst] = [...roles]
    .map((role) => {
      const { years, since } = yearsOnClient({ periods, terms, at, role });
      const limit = limits.get(role) ?? null;
      return { role, yearsInRole: years, sinceInRole: since, limit, standing: rotationStanding(years, limit) };
    })
    .sort((a, b) => rank(a) - rank(b) || b.yearsInRole - a.yearsInRole);
  return worst ? { ...worst, years: all.years, since: all.since } : null;
}

const rank = ({ standing }: Pick<RotationLineView, 'standing'>) => rotationStandings.indexOf(standing);

function worstFirst(a: RotationLineView, b: RotationLineView): number {
  return (
    rank(a) - rank(b) ||
    b.yearsInRole - a.yearsInRole ||
    a.name.localeCompare(b.name, 'ja') ||
    a.clientName.localeCompare(b.clientName, 'ja')
  );
}

function nameOf(rows: readonly Named[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
