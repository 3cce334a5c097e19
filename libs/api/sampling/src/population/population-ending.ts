import { holdEngagement, type Room } from '@akashi/api-engagements';
import { ensureRecordable, PaperStore, recountTests } from '@akashi/api-fieldwork';
import { digestOf, DomainProblem, ensure, type Caller, type Tx } from '@akashi/api-platform';
import type { ConsequenceForTestView, EndPopulationBody, PopulationConsequencesView } from '@akashi/contracts';
import { mayEndPopulation } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { lockItsDeviations, selectConsequences, selectConsequencesForTests } from './consequences.query';
import { PopulationStore, type LockedPopulation } from './population.store';

export interface Ending {
  populationId: string;
  state: 'superseded' | 'withdrawn';
  said: EndPopulationBody;
}

/** A population that ended, and the papers whose sample went with it. */
export interface EndedPopulation {
  population: LockedPopulation;
  testIds: string[];
}

/** What comes of a population that stops counting: told before, held against what was confirmed, and brought about. */
@Injectable()
export class PopulationEnding {
  constructor(
    private readonly populations: PopulationStore,
    private readonly papers: PaperStore,
  ) {}

  async consequences(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
  ): Promise<PopulationConsequencesView> {
    const of = [caller.firmId, engagementId, populationId];
    const [found] = await tx.query<Omit<PopulationConsequencesView, 'tests' | 'seen'>[]>(selectConsequences, of);
    if (!found) throw new DomainProblem('not-found');
    const tests = await tx.query<ConsequenceForTestView[]>(selectConsequencesForTests, of);
    const told = { ...found, tests };
    return { ...told, seen: digestOf(told) };
  }

  /** Papers are locked before their population, as wherever both change. */
  async end(tx: Tx, caller: Caller, room: Room, { populationId, state, said }: Ending): Promise<EndedPopulation> {
    const { engagementId } = room;
    await ensureRecordable(tx, caller, room);
    // A paper that is being closed meanwhile keeps the sample it was closed on.
    await holdEngagement(tx, caller, engagementId);
    const before = await this.consequences(tx, caller, engagementId, populationId);
    const testIds = before.tests.map(({ testId }) => testId);
    await this.papers.lock(tx, caller, engagementId, testIds);
    const population = await this.populations.lock(tx, caller, engagementId, populationId, said.version);
    await tx.query(lockItsDeviations, [caller.firmId, engagementId, populationId]);
    const { seen, findings } = await this.consequences(tx, caller, engagementId, populationId);
    const { reason } = said;
    ensure(mayEndPopulation({ engagementState: room.state, populationState: population.state, findings, reason }));
    // Somebody tested, signed or linked since it was shown: what would fall now is not what was confirmed.
    if (seen !== said.seen) {
      throw new DomainProblem('stale-version', { facts: { version: population.version, state: population.state } });
    }
    const voidReason = state === 'superseded' ? 'population-replaced' : 'population-withdrawn';
    await this.papers.recordAll(tx, caller, room, testIds, { voidReason, begins: false });
    await this.populations.end(tx, caller, engagementId, { id: populationId, version: said.version, state, reason });
    await recountTests(tx, caller, engagementId, testIds);
    return { population, testIds };
  }
}
