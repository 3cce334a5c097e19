import { Clock, DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { ClientTermView, CountedTermView, EngagementRotationView } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import { yearsOnClient, type AuditPeriod } from '@akashi/domain/rotation';
import { Injectable } from '@nestjs/common';
import type { Room } from '../engagement-door';
import { selectClientOf, selectClientTerms, selectPeriods, selectPersonAndClient } from './rotation.query';
import { RotationLimitStore } from './rotation-limit.store';

interface TermRow extends ClientTermView {
  userId: string;
}

/** What years on one client are counted from. Nothing is kept of it: it is what the teams of its engagements say. */
@Injectable()
export class RotationStore {
  constructor(
    private readonly limits: RotationLimitStore,
    private readonly clock: Clock,
  ) {}

  /** Whoever comes in here leads the engagement or is of the quality office: the door says so. */
  async ofEngagement(tx: Tx, caller: Caller, room: Room): Promise<EngagementRotationView> {
    const [client] = await tx.query<{ id: string; name: string }[]>(selectClientOf, [caller.firmId, room.engagementId]);
    if (!client) throw new DomainProblem('not-found');
    const people = new Map<string, ClientTermView[]>();
    for (const { userId, ...term } of await this.termsOn(tx, caller, client.id)) {
      people.set(userId, [...(people.get(userId) ?? []), term]);
    }
    const limits = await this.limits.limits(tx, caller);
    return {
      clientName: client.name,
      period: { start: room.periodStart, end: room.periodEnd },
      periods: await this.periodsOf(tx, caller, client.id),
      limits: limits.map(({ role, years }) => ({ role, years })),
      people: [...people].map(([userId, terms]) => ({ userId, terms })),
    };
  }

  /** Where one person was on one client: nothing for whoever may not know it. */
  async terms(tx: Tx, caller: Caller, userId: string, clientId: string): Promise<CountedTermView[]> {
    const rows = (await this.termsOn(tx, caller, clientId)).filter((row) => row.userId === userId);
    const terms = rows.map(({ userId: _, ...term }) => term);
    const [newest] = terms;
    if (!newest) {
      await mustBeOurs(tx, caller, userId, clientId);
      return [];
    }
    const periods = await this.periodsOf(tx, caller, clientId);
    const counted = new Set(yearsOnClient({ periods, terms, at: newest, role: null }).terms);
    return terms.map((term) => ({ ...term, isCounted: counted.has(term) }));
  }

  private termsOn(tx: Tx, caller: Caller, clientId: string): Promise<TermRow[]> {
    const reader = [caller.firmId, caller.userId, seesEveryEngagement(caller), this.clock.today()];
    return tx.query<TermRow[]>(selectClientTerms, [...reader, clientId]);
  }

  private periodsOf(tx: Tx, caller: Caller, clientId: string): Promise<AuditPeriod[]> {
    return tx.query<AuditPeriod[]>(selectPeriods, [caller.firmId, clientId]);
  }
}

/** Somebody may have nothing that is shown; a person or a client of another firm is not there. */
async function mustBeOurs(tx: Tx, { firmId }: Caller, userId: string, clientId: string): Promise<void> {
  const found = await tx.query<unknown[]>(selectPersonAndClient, [firmId, userId, clientId]);
  if (found.length === 0) throw new DomainProblem('not-found');
}
