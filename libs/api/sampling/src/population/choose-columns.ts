import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ChooseColumnsBody, PopulationView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PopulationStore } from './population.store';

const noRecord = 'Which columns stand on a sheet is how a team looks at it, and no record of the audit.';

/** Says which columns of a population stand beside the marks of its sample, for everybody who works on it. The last choice stands. */
@Injectable()
export class ChooseColumns {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { columns }: ChooseColumnsBody,
  ): Promise<PopulationView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { header } = await this.populations.view(tx, caller, room, populationId);
      // A column that another file had, or none, is not shown: the choice is kept as it can be.
      const chosen = [...new Set(columns)].filter((column) => column <= header.length).sort((a, b) => a - b);
      await tx.query(
        `INSERT INTO sheet_columns (firm_id, engagement_id, population_id, columns) VALUES ($1, $2, $3, $4)
         ON CONFLICT (firm_id, engagement_id, population_id) DO UPDATE SET columns = EXCLUDED.columns`,
        [caller.firmId, engagementId, populationId, chosen],
      );
      this.ledger.recordNothing(tx, noRecord);
      return this.populations.view(tx, caller, room, populationId);
    });
  }
}
