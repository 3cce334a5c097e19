import type { Room } from '@akashi/api-engagements';
import { PaperStore, recountTests } from '@akashi/api-fieldwork';
import type { Caller, Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { PopulationStore } from './population.store';

/** The papers that rest on a population: a change of its sample is a change of theirs. */
@Injectable()
export class PopulationPapers {
  constructor(
    private readonly populations: PopulationStore,
    private readonly papers: PaperStore,
  ) {}

  /** Takes back signatures under papers whose sample is about to change. Papers are locked before their population. */
  async reopen(tx: Tx, caller: Caller, room: Room, populationId: string, voidReason: string): Promise<void> {
    const tests = await this.populations.testsOf(tx, caller, room.engagementId, populationId);
    await this.papers.recordAll(tx, caller, room, tests, { voidReason, begins: false });
  }

  async recount(tx: Tx, caller: Caller, room: Room, populationId: string): Promise<void> {
    const tests = await this.populations.testsOf(tx, caller, room.engagementId, populationId);
    await recountTests(tx, caller, room.engagementId, tests);
  }
}
