import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { ensure, LedgerWriter, mustChange, type Caller } from '@akashi/api-platform';
import type { AgreeSizeBody, PopulationView } from '@akashi/contracts';
import { mayAgreeSize, sampleSize } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { PopulationStore } from './population.store';
import { SampleStore } from './sample.store';

/** A reviewer's yes to fewer items than the table asks for: somebody else draws them. A later yes takes the place of an earlier one. */
@Injectable()
export class AgreeSize {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly samples: SampleStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { version, size, reason }: AgreeSizeBody,
  ): Promise<PopulationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const population = await this.populations.lock(tx, caller, engagementId, populationId, version);
      const { table } = await this.populations.sizeTable(tx, caller, room);
      const tableSize = sampleSize(table, population.frequency, population.rowCount);
      const { draws } = await this.samples.sample(tx, caller, engagementId, populationId);
      const alreadyDrawn = draws.length > 0;
      const { state: populationState } = population;
      ensure(mayAgreeSize({ engagementState: room.state, populationState, alreadyDrawn, size, tableSize, reason }));
      const [, affected] = await tx.query<[unknown, number]>(
        `UPDATE population SET agreed_size = $5, agreed_reason = $6, agreed_by = $7, agreed_at = clock_timestamp(),
           version = version + 1
         WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4 AND ended_at IS NULL`,
        [caller.firmId, engagementId, populationId, version, size, reason, caller.userId],
      );
      mustChange({ affected });
      this.ledger.record(tx, {
        action: 'sample.size-agreed',
        engagementId,
        entity: { type: 'population', id: populationId, version: version + 1 },
        facts: { size, tableSize },
        after: { reason },
      });
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
