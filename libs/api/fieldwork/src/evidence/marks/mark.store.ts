import { DomainProblem, Ids, mustChange, type Caller, type ReadingCaller, type Tx } from '@akashi/api-platform';
import type { MarkEvidenceBody, MarkMeaning, MarkView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { mustBeOnPaper } from '../../paper/place-on-paper';
import { selectMarks } from './mark.query';

/** A file as a paper uses it. */
export interface UsedFile {
  latestVersion: number;
  sha256: string;
}

/** The marks on evidence. One that is taken off ends; its row and its number stay. */
@Injectable()
export class MarkStore {
  constructor(private readonly ids: Ids) {}

  list(tx: Tx, caller: ReadingCaller, engagementId: string, testId: string): Promise<MarkView[]> {
    return tx.query(selectMarks, [caller.firmId, engagementId, testId]);
  }

  /** Evidence that the paper uses, in its newest file. */
  async used(tx: Tx, caller: Caller, engagementId: string, evidenceId: string, testId: string): Promise<UsedFile> {
    const [file] = await tx.query<UsedFile[]>(
      `SELECT e.latest_version AS "latestVersion", v.sha256 FROM evidence e
       JOIN evidence_version v ON v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id
         AND v.version_no = e.latest_version
       WHERE e.firm_id = $1 AND e.engagement_id = $2 AND e.id = $3
         AND EXISTS (SELECT FROM evidence_link l WHERE l.firm_id = e.firm_id AND l.engagement_id = e.engagement_id
           AND l.evidence_id = e.id AND l.test_id = $4 AND l.ended_at IS NULL)`,
      [caller.firmId, engagementId, evidenceId, testId],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }

  /** The paper that a mark is of; whatever stands on none of them is not there. */
  async paperOf(tx: Tx, caller: Caller, engagementId: string, markId: string): Promise<string> {
    const [mark] = await tx.query<{ testId: string }[]>(
      `SELECT test_id AS "testId" FROM evidence_mark
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND ended_at IS NULL`,
      [caller.firmId, engagementId, markId],
    );
    if (!mark) throw new DomainProblem('not-found');
    return mark.testId;
  }

  async view(tx: Tx, caller: Caller, engagementId: string, testId: string, markId: string): Promise<MarkView> {
    const mark = (await this.list(tx, caller, engagementId, testId)).find(({ id }) => id === markId);
    if (!mark) throw new DomainProblem('not-found');
    return mark;
  }

  /** Numbers it after those that this evidence ever had on this paper, whose row is locked. */
  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    mark: MarkEvidenceBody & { evidenceId: string },
  ): Promise<{ id: string; number: number }> {
    await mustBeOnPaper(tx, caller, engagementId, mark.testId, { ...mark, markId: null });
    const id = this.ids.next();
    const [row] = await tx.query<{ number: number }[]>(
      `INSERT INTO evidence_mark (firm_id, engagement_id, id, evidence_id, version_no, test_id, number, kind, note, region,
         lines, step_id, item_id, attribute, marked_by)
       SELECT $1, $2, $3, $4, $5, $6, coalesce(max(o.number), 0) + 1, $7, $8, $9, $10, $11, $12, $13, $14
       FROM evidence_mark o WHERE o.firm_id = $1 AND o.engagement_id = $2 AND o.test_id = $6 AND o.evidence_id = $4
       RETURNING number`,
      [
        caller.firmId,
        engagementId,
        id,
        mark.evidenceId,
        mark.versionNo,
        mark.testId,
        mark.kind,
        mark.note,
        mark.region && JSON.stringify(mark.region),
        mark.lines && JSON.stringify(mark.lines),
        mark.stepId,
        mark.cell?.itemId ?? null,
        mark.cell?.attribute ?? null,
        caller.userId,
      ],
    );
    return { id, number: row!.number };
  }

  /** What it is tied to stays as it is, an item that was voided since too: only a tie that comes must lead to what counts. */
  async change(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    mark: MarkMeaning & { id: string; testId: string; version: number },
    before: MarkMeaning,
  ): Promise<void> {
    const { kind, note, stepId, cell } = mark;
    await mustBeOnPaper(tx, caller, engagementId, mark.testId, {
      markId: null,
      stepId: stepId === before.stepId ? null : stepId,
      cell: isSameCell(cell, before.cell) ? null : cell,
    });
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE evidence_mark SET kind = $5, note = $6, step_id = $7, item_id = $8, attribute = $9, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4 AND ended_at IS NULL`,
      [
        caller.firmId,
        engagementId,
        mark.id,
        mark.version,
        kind,
        note,
        stepId,
        cell?.itemId ?? null,
        cell?.attribute ?? null,
      ],
    );
    mustChange({ affected });
  }

  async end(tx: Tx, caller: Caller, engagementId: string, mark: { id: string; version: number }): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE evidence_mark SET ended_at = now(), ended_by = $5, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4 AND ended_at IS NULL`,
      [caller.firmId, engagementId, mark.id, mark.version, caller.userId],
    );
    mustChange({ affected });
  }
}

function isSameCell(one: MarkMeaning['cell'], other: MarkMeaning['cell']): boolean {
  return one?.itemId === other?.itemId && one?.attribute === other?.attribute;
}
