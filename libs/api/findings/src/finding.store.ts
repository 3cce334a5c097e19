import type { Room } from '@akashi/api-engagements';
import { DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
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
}

export type FindingChange = Partial<Pick<FindingEntity, 'state' | 'textVersion' | 'reviewedBy' | 'withdrawReason'>>;

@Injectable()
export class FindingStore {
  list(tx: Tx, caller: Caller, engagementId: string): Promise<FindingRow[]> {
    return tx.query(`${selectFindings} ORDER BY f.number`, [caller.firmId, engagementId]);
  }

  async view(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<FindingView> {
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

  /** The next of the engagement's own numbers, without a gap: a raising that fails gives its number back. */
  async nextNumber(tx: Tx, caller: Caller, engagementId: string): Promise<number> {
    const [row] = await tx.query<{ value: number }[]>(
      `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value) VALUES ($1, $2, 'finding', 1)
       ON CONFLICT (firm_id, engagement_id, kind) DO UPDATE SET value = engagement_counter.value + 1 RETURNING value`,
      [caller.firmId, engagementId],
    );
    return row?.value ?? 1;
  }

  async add(tx: Tx, finding: Omit<FindingEntity, 'version' | 'reviewedBy' | 'withdrawReason'>): Promise<void> {
    await tx.insert(FindingEntity, finding);
  }

  async addText(
    tx: Tx,
    of: Pick<FindingTextEntity, 'firmId' | 'engagementId' | 'findingId' | 'textVersion' | 'writtenBy'>,
    { title, fact, statedControl, difference, periodNote }: FindingText,
  ): Promise<void> {
    await tx.insert(FindingTextEntity, { ...of, title, fact, statedControl, difference, periodNote });
  }

  async addConfirmation(tx: Tx, confirmation: ClientConfirmationEntity): Promise<void> {
    await tx.insert(ClientConfirmationEntity, confirmation);
  }

  /** 409 when the finding is not at this version any more. */
  async change(
    tx: Tx,
    caller: Caller,
    room: Room,
    seen: { id: string; version: number },
    change: FindingChange,
  ): Promise<void> {
    const where = { firmId: caller.firmId, engagementId: room.engagementId, id: seen.id, version: seen.version };
    mustChange(await tx.update(FindingEntity, where, change));
  }

  /** The reviewed findings now stand in an issued report. */
  async report(tx: Tx, caller: Caller, engagementId: string): Promise<void> {
    await tx.query(
      `UPDATE finding SET state = 'reported', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND state = 'reviewed'`,
      [caller.firmId, engagementId],
    );
  }
}
