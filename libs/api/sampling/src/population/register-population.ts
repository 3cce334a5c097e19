import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { LedgerWriter, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { PopulationView, RegisterPopulationQuery } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PopulationEntry } from './population-entry';
import type { ReadPopulation } from './population-intake';
import { PopulationStore } from './population.store';

/** Takes a population in under a code that none has. */
@Injectable()
export class RegisterPopulation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly entry: PopulationEntry,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    facts: RegisterPopulationQuery,
    { read, followed }: { read: ReadPopulation; followed: FollowedWork },
  ): Promise<PopulationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const coming = { code: facts.code, replacesId: null, facts, read };
      const { id, told } = await this.entry.add(tx, caller, room, coming);
      this.ledger.record(tx, {
        action: 'population.registered',
        engagementId,
        entity: { type: 'population', id, version: 1 },
        facts: told,
        after: facts,
      });
      await followed.keep(tx);
      return this.populations.view(tx, caller, room, id);
    });
  }
}
