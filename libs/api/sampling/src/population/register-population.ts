import { EngagementDoor } from '@akashi/api-engagements';
import { ensureRecordable } from '@akashi/api-fieldwork';
import { ensure, Ids, LedgerWriter, StoredFileStore, type Caller } from '@akashi/api-platform';
import type { CompletenessFacts, PopulationView, RegisterPopulationQuery } from '@akashi/contracts';
import { mayRegisterPopulation } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { populationLimit, type ReadPopulation } from './population-intake';
import { PopulationStore } from './population.store';

/**
 * Takes a population in: its file as it was extracted, where it comes from, and the seed it will be drawn with. The seed's
 * hash goes to the ledger here, before anyone can know which rows it picks.
 */
@Injectable()
export class RegisterPopulation {
  constructor(
    private readonly door: EngagementDoor,
    private readonly populations: PopulationStore,
    private readonly files: StoredFileStore,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    facts: RegisterPopulationQuery,
    { file, reading, ...received }: ReadPopulation,
  ): Promise<PopulationView> {
    const seed = this.ids.secret(32);
    const completeness = completenessOf(facts);
    const seedSha256 = createHash('sha256').update(seed).digest('hex');

    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      ensure(
        mayRegisterPopulation({
          engagementState: room.state,
          codeTaken: await this.populations.isCodeTaken(tx, caller, engagementId, facts.code),
          rowCount: file.rowCount,
          recordCount: reading.recordCount ?? file.rowCount,
          declaredCount: completeness.declaredCount,
          declaredTotal: completeness.declaredTotal,
          countedTotal: reading.columns?.amount?.sum ?? null,
          rowLimit: populationLimit.rows,
        }),
      );
      const id = this.ids.next();
      const { sha256: fileSha256, fileName } = received;
      await this.files.add(tx, caller, received);
      await this.populations.add(tx, caller, engagementId, {
        id,
        facts,
        fileName,
        fileSha256,
        file,
        reading,
        completeness,
        seed,
        seedSha256,
      });
      this.ledger.record(tx, {
        action: 'population.registered',
        engagementId,
        entity: { type: 'population', id, version: 1 },
        facts: {
          fileSha256,
          rowCount: file.rowCount,
          encoding: file.encoding,
          frequency: facts.frequency,
          seedSha256,
        },
        after: facts,
      });
      return this.populations.view(tx, caller, room, id);
    });
  }
}

/** An empty answer is none: what was not given is said as that. */
function completenessOf({ parameters, extractedAt, declaredCount, declaredTotal }: RegisterPopulationQuery) {
  const given = (text: string | undefined): string | null => text?.trim() || null;
  return {
    parameters: given(parameters),
    extractedAt: given(extractedAt),
    declaredCount: declaredCount ?? null,
    declaredTotal: given(declaredTotal),
  } satisfies CompletenessFacts;
}
