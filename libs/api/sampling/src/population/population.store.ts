import { DomainProblem, mustChange, type Caller, type ReadingCaller, type Tx } from '@akashi/api-platform';
import type {
  CompletenessFacts,
  PopulationReadingFacts,
  PopulationRowView,
  PopulationView,
  PopulationFactsQuery,
} from '@akashi/contracts';
import { sampleSize, type PopulationState } from '@akashi/domain/sampling';
import type { FrequencyCode } from '@akashi/domain/engagement';
import type { Room } from '@akashi/api-engagements';
import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import { committedDraw } from './committed-draw';
import {
  selectDraws,
  selectPopulation,
  selectPopulationRows,
  selectPopulationTests,
  selectSampleItems,
  selectVersions,
} from './population.query';
import { SamplingTable, type NamedTable } from './sampling-table';

/** What a ranking is made from. The seed stays on this side until it is drawn with. */
export interface PopulationSource {
  fileSha256: string;
  /** The canonical rows as they are kept; null for a population from before they were. */
  canonical: { sha256: string; size: number } | null;
  seed: Buffer;
  /** Where the rows lie that it draws first; null where they are not kept, or are not those that the ledger was told of. */
  ranking: Buffer | null;
  frequency: FrequencyCode;
  rowCount: number;
  /** Null for a population from before it was asked how to read it. */
  reading: PopulationReadingFacts | null;
}

export interface LockedPopulation extends Omit<PopulationSource, 'ranking'> {
  id: string;
  code: string;
  state: PopulationState;
  seedSha256: string;
  sourceSystem: string;
  extractedBy: string;
  extractedOn: string | null;
  coversUntil: string | null;
  /** Fewer items than the table asks for, and who agreed to them. */
  agreedSize: number | null;
  agreedBy: string | null;
  version: number;
}

export interface NewPopulation {
  id: string;
  code: string;
  replacesId: string | null;
  facts: PopulationFactsQuery;
  fileName: string;
  fileSha256: string;
  canonicalSha256: string;
  file: { encoding: string; header: readonly string[]; rowCount: number };
  reading: PopulationReadingFacts;
  completeness: CompletenessFacts;
  seed: Buffer;
  seedSha256: string;
  ranking: Uint8Array;
}

const selectOne = (also = '') => `
  SELECT ${also} id, code, state, frequency, row_count AS "rowCount", seed, seed_sha256 AS "seedSha256", file_sha256 AS "fileSha256",
    (SELECT json_build_object('sha256', f.sha256, 'size', f.size) FROM stored_file f
      WHERE f.firm_id = population.firm_id AND f.sha256 = canonical_sha256) AS canonical, source_system AS "sourceSystem", extracted_by AS "extractedBy", extracted_on AS "extractedOn", reading,
    covers_until AS "coversUntil", agreed_size AS "agreedSize", agreed_by AS "agreedBy", version
  FROM population WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`;

@Injectable()
export class PopulationStore {
  constructor(private readonly tables: SamplingTable) {}

  async list(tx: Tx, caller: ReadingCaller, room: Room): Promise<PopulationRowView[]> {
    const { table } = await this.tables.of(tx, caller, room);
    const rows = await tx.query<PopulationRowView[]>(selectPopulationRows, [caller.firmId, room.engagementId]);
    return rows.map((row) => ({ ...row, tableSize: sampleSize(table, row.frequency, row.rowCount) }));
  }

  async view(tx: Tx, caller: ReadingCaller, room: Room, populationId: string): Promise<PopulationView> {
    const of = [caller.firmId, room.engagementId, populationId];
    const [row] = await tx.query<PopulationView[]>(selectPopulation, of);
    if (!row) throw new DomainProblem('not-found');
    const { table, selection } = await this.tables.of(tx, caller, room);
    return {
      ...row,
      selection,
      tableSize: sampleSize(table, row.frequency, row.rowCount),
      draws: await tx.query(selectDraws, of),
      tests: await tx.query(selectPopulationTests, of),
      items: await tx.query(selectSampleItems, of),
      versions: await tx.query(selectVersions, of),
    };
  }

  /** How large a sample is, by the ruleset that the engagement was opened under. */
  sizeTable(tx: Tx, caller: Caller, room: Room): Promise<NamedTable> {
    return this.tables.of(tx, caller, room);
  }

  async source(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<PopulationSource> {
    const [row] = await tx.query<PopulationSource[]>(selectOne('ranking,'), [
      caller.firmId,
      engagementId,
      populationId,
    ]);
    if (!row) throw new DomainProblem('not-found');
    const { seedSha256, rankingSha256 } = await committedDraw(tx, caller, engagementId, populationId);
    // What another seed ranks is no sample that was committed to, whether it is drawn, grown or an item of it replaced.
    if (seedSha256 !== null && hash('sha256', row.seed) !== seedSha256)
      throw new DomainProblem('sample.seed-differs-from-commitment');
    const isKept = row.ranking !== null && hash('sha256', row.ranking) === rankingSha256;
    return isKept ? row : { ...row, ranking: null };
  }

  async file(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
  ): Promise<{ sha256: string; size: number; fileName: string }> {
    const [row] = await tx.query<{ sha256: string; size: number; fileName: string }[]>(
      `SELECT f.sha256, f.size, p.file_name AS "fileName" FROM population p
       JOIN stored_file f ON f.firm_id = p.firm_id AND f.sha256 = p.file_sha256
       WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.id = $3`,
      [caller.firmId, engagementId, populationId],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Locks the population; a version that is not the one seen is stale. */
  async lock(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    populationId: string,
    version: number | null,
  ): Promise<LockedPopulation> {
    const [row] = await tx.query<LockedPopulation[]>(`${selectOne()} FOR UPDATE`, [
      caller.firmId,
      engagementId,
      populationId,
    ]);
    if (!row) throw new DomainProblem('not-found');
    if (version !== null && row.version !== version) {
      throw new DomainProblem('stale-version', { facts: { version: row.version, state: row.state } });
    }
    return row;
  }

  async isCodeTaken(tx: Tx, caller: Caller, engagementId: string, code: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM population WHERE firm_id = $1 AND engagement_id = $2 AND code = $3 AND ended_at IS NULL`,
      [caller.firmId, engagementId, code],
    );
    return rows.length > 0;
  }

  /** Gives the number of the version: one more than any population of this code has, whether it counts or not. */
  async add(tx: Tx, caller: Caller, engagementId: string, { facts, file, ...made }: NewPopulation): Promise<number> {
    const [row] = await tx.query<{ versionNo: number }[]>(
      `INSERT INTO population (firm_id, engagement_id, id, code, name, frequency, source_system, query_note, extracted_on,
         extracted_by, covers_until, file_name, file_sha256, file_encoding, header, row_count, seed, seed_sha256, state,
         registered_by, reading, completeness, replaces_id, canonical_sha256, ranking, version_no)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'registered', $19, $20, $21, $22, $23, $24,
         1 + coalesce((SELECT max(version_no) FROM population WHERE firm_id = $1 AND engagement_id = $2 AND code = $4), 0))
       RETURNING version_no AS "versionNo"`,
      [
        caller.firmId,
        engagementId,
        made.id,
        made.code,
        facts.name,
        facts.frequency,
        facts.sourceSystem,
        facts.queryNote ?? '',
        facts.extractedOn ?? null,
        facts.extractedBy,
        facts.coversUntil ?? null,
        made.fileName,
        made.fileSha256,
        file.encoding,
        JSON.stringify(file.header),
        file.rowCount,
        made.seed,
        made.seedSha256,
        caller.userId,
        JSON.stringify(made.reading),
        JSON.stringify(made.completeness),
        made.replacesId,
        made.canonicalSha256,
        made.ranking,
      ],
    );
    return row!.versionNo;
  }

  /** From the first draw on the population is what was drawn from. */
  async freeze(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<void> {
    await tx.query(
      `UPDATE population SET state = 'frozen', frozen_at = coalesce(frozen_at, now()), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [caller.firmId, engagementId, populationId],
    );
  }

  /** Takes a population out of the count. Its rows, draws and results stay. */
  async end(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { id, version, state, reason }: { id: string; version: number; state: 'superseded' | 'withdrawn'; reason: string },
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE population SET state = $5, ended_reason = $6, ended_by = $7, ended_at = clock_timestamp(), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4 AND ended_at IS NULL`,
      [caller.firmId, engagementId, id, version, state, reason, caller.userId],
    );
    mustChange({ affected });
  }

  /** Papers that look at items of one population look at those of another. A closed paper keeps what it was closed with. */
  async moveTests(tx: Tx, caller: Caller, engagementId: string, from: string, to: string): Promise<void> {
    await tx.query(
      `INSERT INTO population_test (firm_id, engagement_id, population_id, test_id, attribute, attribute_name)
       SELECT x.firm_id, x.engagement_id, $4, x.test_id, x.attribute, x.attribute_name FROM population_test x
       JOIN control_test t ON t.firm_id = x.firm_id AND t.engagement_id = x.engagement_id AND t.id = x.test_id
         AND t.state <> 'closed'
       WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.population_id = $3`,
      [caller.firmId, engagementId, from, to],
    );
  }

  async testsOf(tx: Tx, caller: Caller, engagementId: string, populationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT test_id AS id FROM population_test WHERE firm_id = $1 AND engagement_id = $2 AND population_id = $3`,
      [caller.firmId, engagementId, populationId],
    );
    return rows.map(({ id }) => id);
  }
}
