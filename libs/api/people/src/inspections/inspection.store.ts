import { Clock, DomainProblem, mustChange, type Caller, type InspectorCaller, type Tx } from '@akashi/api-platform';
import type {
  AllowInspectionBody,
  InspectionRoomView,
  InspectionRow,
  InspectionView,
  InspectorOpeningsPage,
  InspectorView,
  OpenedEngagementView,
} from '@akashi/contracts';
import { inspectionStanding, type InspectionStanding } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import {
  countOpenings,
  selectInspection,
  selectInspections,
  selectInspectors,
  selectOpened,
  selectOpenings,
} from './inspection.query';
import { openingView, type OpeningRow } from './opening-view';

/** An inspection that nobody else changes meanwhile. */
export interface HeldInspection {
  beginsOn: string;
  endsOn: string;
  isEnded: boolean;
}

type StoredRow<View extends InspectionRow> = Omit<View, 'standing' | 'people'> & { isEnded: boolean };

/** Which page of what was opened. */
export interface OpeningsCut {
  before: number | null;
  limit: number;
}

type OfFirm = Pick<Caller, 'firmId'>;
type Asking = Pick<Caller, 'firmId' | 'userId'>;

@Injectable()
export class InspectionStore {
  constructor(private readonly clock: Clock) {}

  async list(tx: Tx, { firmId }: OfFirm): Promise<InspectionRow[]> {
    const rows = await tx.query<StoredRow<InspectionRow>[]>(selectInspections, [firmId]);
    return rows.map((row) => this.stood(row));
  }

  async view(tx: Tx, { firmId, userId }: Asking, id: string): Promise<InspectionView> {
    const [row] = await tx.query<StoredRow<InspectionView>[]>(selectInspection, [
      ...[firmId, id, userId, this.clock.today()],
    ]);
    if (!row) throw new DomainProblem('not-found');
    const values = [firmId, id, this.clock.now()];
    const people = await tx.query<InspectorView[]>(`${selectInspectors} ORDER BY i.invited_at, i.id`, values);
    return { ...this.stood(row), people };
  }

  async openings(
    tx: Tx,
    { firmId, userId }: Asking,
    id: string,
    { before, limit }: OpeningsCut,
  ): Promise<InspectorOpeningsPage> {
    await this.hold(tx, { firmId }, id, '');
    const of = [firmId, id, userId, this.clock.today()];
    const [counted] = await tx.query<{ total: number }[]>(countOpenings, of);
    // One more than is shown says whether there is a next page.
    const rows = await tx.query<OpeningRow[]>(selectOpenings, [...of, before, limit + 1]);
    const lines = rows.slice(0, limit).map(openingView);
    return { total: counted?.total ?? 0, lines, next: rows.length > limit ? (lines.at(-1)?.seq ?? null) : null };
  }

  /** As it stands behind its own wall: the engagements are those that the wall lets through today. */
  async room(tx: Tx, { firmId, inspectionId, userId }: InspectorCaller): Promise<InspectionRoomView> {
    const [row] = await tx.query<(Omit<InspectionRoomView, 'standing' | 'engagements'> & { isEnded: boolean })[]>(
      `SELECT authority, reference, purpose, begins_on AS "beginsOn", ends_on AS "endsOn", ended_at IS NOT NULL AS "isEnded"
       FROM inspection WHERE firm_id = $1 AND id = $2`,
      [firmId, inspectionId],
    );
    if (!row) throw new DomainProblem('not-found');
    const engagements = await tx.query<OpenedEngagementView[]>(selectOpened, [firmId, inspectionId, userId]);
    return { ...this.stood(row), engagements };
  }

  async hold(tx: Tx, { firmId }: OfFirm, id: string, how: '' | 'FOR UPDATE' = 'FOR UPDATE'): Promise<HeldInspection> {
    const [row] = await tx.query<HeldInspection[]>(
      `SELECT begins_on AS "beginsOn", ends_on AS "endsOn", ended_at IS NOT NULL AS "isEnded" FROM inspection
       WHERE firm_id = $1 AND id = $2 ${how}`,
      [firmId, id],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Where it stands today; it stays as it is until this transaction ends. */
  async standing(tx: Tx, caller: OfFirm, id: string): Promise<InspectionStanding> {
    return inspectionStanding(await this.hold(tx, caller, id), this.clock.today());
  }

  /** 404 where one of the engagements is not the firm's. */
  async add(tx: Tx, caller: Caller, id: string, body: AllowInspectionBody): Promise<void> {
    const { authority, reference, purpose, beginsOn, endsOn, engagements } = body;
    await tx.query(
      `INSERT INTO inspection (firm_id, id, authority, reference, purpose, begins_on, ends_on, allowed_by, allowed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [caller.firmId, id, authority, reference, purpose, beginsOn, endsOn, caller.userId, this.clock.now()],
    );
    const ids = engagements.map(({ engagementId }) => engagementId);
    const reasons = engagements.map(({ reason }) => reason);
    const added: unknown[] = await tx.query(
      `INSERT INTO inspection_engagement (firm_id, inspection_id, engagement_id, reason)
       SELECT e.firm_id, $2, e.id, x.reason FROM unnest($3::uuid[], $4::text[]) AS x (id, reason)
       JOIN engagement e ON e.firm_id = $1 AND e.id = x.id RETURNING engagement_id`,
      [caller.firmId, id, ids, reasons],
    );
    if (added.length !== ids.length) throw new DomainProblem('not-found');
  }

  async extend(
    tx: Tx,
    caller: Caller,
    { id, version }: { id: string; version: number },
    { before, after, reason }: { before: string; after: string; reason: string },
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE inspection SET ends_on = $4, version = version + 1 WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [caller.firmId, id, version, after],
    );
    mustChange({ affected });
    await tx.query(
      `INSERT INTO inspection_extension (firm_id, inspection_id, version, before_on, after_on, reason, extended_by, extended_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [caller.firmId, id, version + 1, before, after, reason, caller.userId, this.clock.now()],
    );
  }

  async end(tx: Tx, caller: Caller, { id, version }: { id: string; version: number }, reason: string): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE inspection SET ended_at = $4, ended_by = $5, end_reason = $6, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3`,
      [caller.firmId, id, version, this.clock.now(), caller.userId, reason],
    );
    mustChange({ affected });
  }

  private stood<Row extends HeldInspection>({ isEnded, ...row }: Row) {
    return { ...row, standing: inspectionStanding({ ...row, isEnded }, this.clock.today()) };
  }
}
