import type { Room } from '@akashi/api-engagements';
import { ensure, Ids, StoredFileStore, type Caller, type Tx } from '@akashi/api-platform';
import type { CompletenessFacts, PopulationFactsQuery } from '@akashi/contracts';
import { mayRegisterPopulation } from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import { populationLimit, type ReadPopulation } from './population-intake';
import { PopulationStore } from './population.store';

export interface ComingPopulation {
  code: string;
  replacesId: string | null;
  facts: PopulationFactsQuery;
  read: ReadPopulation;
}

/**
 * How a population comes in, the first of its code or in the place of another: its file as it was extracted, where it comes from, and
 * the seed it will be drawn with. The ledger is told the seed's hash before anyone can know which rows it picks.
 */
@Injectable()
export class PopulationEntry {
  constructor(
    private readonly populations: PopulationStore,
    private readonly files: StoredFileStore,
    private readonly ids: Ids,
  ) {}

  async add(tx: Tx, caller: Caller, room: Room, { code, replacesId, facts, read }: ComingPopulation) {
    const { engagementId } = room;
    const { file, reading, canonical, seed, ranking, ...received } = read;
    const completeness = completenessOf(facts);
    ensure(
      mayRegisterPopulation({
        engagementState: room.state,
        codeTaken: await this.populations.isCodeTaken(tx, caller, engagementId, code),
        rowCount: file.rowCount,
        recordCount: reading.recordCount ?? file.rowCount,
        declaredCount: completeness.declaredCount,
        declaredTotal: completeness.declaredTotal,
        declaredTotalOf: facts.declaredTotalOf ?? null,
        countedTotal: reading.columns?.amount?.sum ?? null,
        fileTotal: reading.columns?.amount?.fileSum ?? null,
        rowLimit: populationLimit.rows,
      }),
    );
    const id = this.ids.next();
    const [seedSha256, rankingSha256] = [hash('sha256', seed), hash('sha256', ranking)];
    const { sha256: fileSha256, fileName } = received;
    await this.files.add(tx, caller, received);
    await this.files.add(tx, caller, canonical);
    const { sha256: canonicalSha256 } = canonical;
    const own = { fileName, fileSha256, canonicalSha256, file, reading, completeness };
    const made = { id, code, replacesId, facts, ...own, seed, seedSha256, ranking };
    const versionNo = await this.populations.add(tx, caller, engagementId, made);
    const { rowCount, encoding } = file;
    return {
      id,
      versionNo,
      told: { fileSha256, canonicalSha256, rowCount, encoding, frequency: facts.frequency, seedSha256, rankingSha256 },
    };
  }
}

/** An empty answer is none: what was not given is said as that. */
function completenessOf({ parameters, extractedAt, declaredCount, ...total }: PopulationFactsQuery) {
  const given = (text: string | undefined): string | null => text?.trim() || null;
  return {
    parameters: given(parameters),
    extractedAt: given(extractedAt),
    declaredCount: declaredCount ?? null,
    declaredTotal: given(total.declaredTotal),
    ...(total.declaredTotalOf ? { declaredTotalOf: total.declaredTotalOf } : {}),
  } satisfies CompletenessFacts;
}
