import type { Room } from '@akashi/api-engagements';
import {
  DomainProblem,
  Ids,
  LedgerWriter,
  mustChange,
  type Caller,
  type ReadingCaller,
  type Tx,
} from '@akashi/api-platform';
import type { FindingRow, FindingView } from '@akashi/contracts';
import type { FindingState, FindingText } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { ClientConfirmationEntity } from './client-confirmation.entity';
import { selectFindingFacts, selectFindingParts, selectFindings } from './finding.query';
import { FindingTextEntity } from './finding-text.entity';
import { FindingEntity } from './finding.entity';

/** What the rules ask about a finding, as it stands in this transaction. */
export interface FindingFacts {
  id: string;
  number: number;
  state: FindingState;
  textVersion: number;
  raisedById: string;
  /** The day in Japan. */
  raisedOn: string;
  /** Who wrote the text that stands now. */
  writtenById: string;
  confirmedTextVersion: number | null;
  /** The newest text ever written; an abandoned correction leaves newer ones than the one that stands. */
  lastTextVersion: number;
  /** For a correction of the report that it stands in. */
  isReopened: boolean;
  /** The day the client says it was improved. */
  improvedOn: string | null;
}

/** How a finding stood before a correction reopened it. */
export interface FindingBefore {
  id: string;
  state: FindingState;
  textVersion: number;
  reviewedBy: string | null;
}

export type FindingChange = Partial<Pick<FindingEntity, 'state' | 'textVersion' | 'reviewedBy' | 'withdrawReason'>>;

@Injectable()
export class FindingStore {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  list(tx: Tx, caller: ReadingCaller, engagementId: string): Promise<FindingRow[]> {
    return tx.query(`${selectFindings} ORDER BY f.number`, [caller.firmId, engagementId]);
  }

  async view(tx: Tx, caller: ReadingCaller, engagementId: string, id: string): Promise<FindingView> {
    const [row] = await tx.query<FindingRow[]>(`${selectFindings} AND f.id = $3`, [caller.firmId, engagementId, id]);
    if (!row) throw new DomainProblem('not-found');
    const [parts] = await tx.query<Omit<FindingView, keyof FindingRow>[]>(selectFindingParts, [
      caller.firmId,
      engagementId,
      id,
    ]);
    return { ...row, ...parts } as FindingView;
  }

  /** A finding of another engagement is as good as absent. */
  async facts(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<FindingFacts> {
    const [facts] = await tx.query<FindingFacts[]>(selectFindingFacts, [caller.firmId, engagementId, id]);
    if (!facts) throw new DomainProblem('not-found');
    return facts;
  }

  /** Bytes of a stored file. */
  async fileSize(tx: Tx, caller: Caller, sha256: string): Promise<number> {
    const [file] = await tx.query<{ size: number }[]>(
      `SELECT size::float8 AS size FROM stored_file WHERE firm_id = $1 AND sha256 = $2`,
      [caller.firmId, sha256],
    );
    if (!file) throw new DomainProblem('not-found');
    return file.size;
  }

  /** Gives its id. */
  async add(tx: Tx, finding: Omit<FindingEntity, 'id' | 'version' | 'reviewedBy' | 'withdrawReason'>): Promise<string> {
    const id = this.ids.next();
    await tx.insert(FindingEntity, { ...finding, id });
    return id;
  }

  async addText(
    tx: Tx,
    of: Pick<FindingTextEntity, 'firmId' | 'engagementId' | 'findingId' | 'textVersion' | 'writtenBy'>,
    { title, fact, statedControl, difference, periodNote }: FindingText,
  ): Promise<void> {
    await tx.insert(FindingTextEntity, { ...of, title, fact, statedControl, difference, periodNote });
  }

  async addDeviations(tx: Tx, of: { firmId: string; engagementId: string; findingId: string }, ids: readonly string[]) {
    await tx.query(
      `INSERT INTO finding_deviation (firm_id, engagement_id, finding_id, deviation_id)
       SELECT $1, $2, $3, unnest($4::uuid[])`,
      [of.firmId, of.engagementId, of.findingId, ids],
    );
  }

  async addConfirmation(tx: Tx, confirmation: ClientConfirmationEntity): Promise<void> {
    await tx.insert(ClientConfirmationEntity, confirmation);
  }

  /** 409 when the finding is not at this version any more. */
  async change(
    tx: Tx,
    caller: Caller,
    room: Pick<Room, 'engagementId'>,
    seen: { id: string; version: number },
    change: FindingChange,
  ): Promise<void> {
    const where = { firmId: caller.firmId, engagementId: room.engagementId, id: seen.id, version: seen.version };
    mustChange(await tx.update(FindingEntity, where, change));
  }

  /** The reviewed findings now stand in an issued report; what a correction reopened goes on with its improvement where it was. */
  async report(tx: Tx, caller: Caller, engagementId: string, reopened: readonly FindingBefore[] = []): Promise<void> {
    const [reported] = await tx.query<[{ id: string }[], number]>(
      `UPDATE finding f SET version = version + 1, state = coalesce((
         SELECT b.state FROM jsonb_to_recordset($3::jsonb) AS b (id uuid, state text) WHERE b.id = f.id), 'reported')
       WHERE firm_id = $1 AND engagement_id = $2 AND state = 'reviewed' RETURNING id`,
      [caller.firmId, engagementId, JSON.stringify(reopened)],
    );
    this.ledger.bind(
      tx,
      engagementId,
      'finding',
      reported.map(({ id }) => id),
    );
  }

  /** How they stand, as a correction keeps it that reopens them. */
  async before(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<FindingBefore & { number: number }> {
    const [row] = await tx.query<(FindingBefore & { number: number })[]>(
      `SELECT id, number::int, state, text_version::int AS "textVersion", reviewed_by AS "reviewedBy" FROM finding
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 FOR UPDATE`,
      [caller.firmId, engagementId, id],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** An abandoned correction leaves them as the issued report tells them; texts that were written for it stay on file. */
  async restore(tx: Tx, caller: Caller, engagementId: string, before: readonly FindingBefore[]): Promise<number> {
    const [restored] = await tx.query<[{ id: string }[], number]>(
      `UPDATE finding f SET state = b.state, text_version = b."textVersion", reviewed_by = b."reviewedBy",
         withdraw_reason = NULL, version = version + 1
       FROM jsonb_to_recordset($3::jsonb) AS b (id uuid, state text, "textVersion" int, "reviewedBy" uuid)
       WHERE f.firm_id = $1 AND f.engagement_id = $2 AND f.id = b.id
         AND (f.state, f.text_version) IS DISTINCT FROM (b.state, b."textVersion") RETURNING f.id`,
      [caller.firmId, engagementId, JSON.stringify(before)],
    );
    this.ledger.bind(
      tx,
      engagementId,
      'finding',
      restored.map(({ id }) => id),
    );
    return restored.length;
  }
}
