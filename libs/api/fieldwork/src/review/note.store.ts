import { DomainProblem, Ids, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { NoteView } from '@akashi/contracts';
import type { NoteState } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { selectNotes } from '../paper/paper.query';

export interface NoteFacts {
  id: string;
  testId: string;
  state: NoteState;
  writtenBy: string;
  /** Who signed the paper last as its preparer; null when nobody did. */
  preparerId: string | null;
}

@Injectable()
export class NoteStore {
  constructor(private readonly ids: Ids) {}

  async facts(tx: Tx, caller: Caller, engagementId: string, noteId: string): Promise<NoteFacts> {
    const [facts] = await tx.query<NoteFacts[]>(
      `SELECT n.id, n.test_id AS "testId", n.state, n.written_by AS "writtenBy",
         (SELECT s.signer_id FROM sign_off s WHERE s.firm_id = n.firm_id AND s.engagement_id = n.engagement_id
            AND s.subject_type = 'control_test' AND s.subject_id = n.test_id AND s.role = 'prepare'
          ORDER BY s.signed_at DESC LIMIT 1) AS "preparerId"
       FROM review_note n WHERE n.firm_id = $1 AND n.engagement_id = $2 AND n.id = $3`,
      [caller.firmId, engagementId, noteId],
    );
    if (!facts) throw new DomainProblem('not-found');
    return facts;
  }

  async view(tx: Tx, caller: Caller, engagementId: string, testId: string, noteId: string): Promise<NoteView> {
    const notes = await tx.query<NoteView[]>(selectNotes, [caller.firmId, engagementId, testId]);
    const note = notes.find(({ id }) => id === noteId);
    if (!note) throw new DomainProblem('not-found');
    return note;
  }

  async write(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    note: { testId: string; field: string; text: string },
  ): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO review_note (firm_id, engagement_id, id, test_id, field, text, state, written_by)
       VALUES ($1, $2, $3, $4, $5, $6, 'open', $7)`,
      [caller.firmId, engagementId, id, note.testId, note.field, note.text, caller.userId],
    );
    return id;
  }

  async answer(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    note: { id: string; version: number; answer: string },
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE review_note SET answer = $5, state = 'answered', answered_by = $6, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [caller.firmId, engagementId, note.id, note.version, note.answer, caller.userId],
    );
    mustChange({ affected });
  }

  async resolve(tx: Tx, caller: Caller, engagementId: string, note: { id: string; version: number }): Promise<void> {
    const [, affected] = await tx.query<[unknown, number]>(
      `UPDATE review_note SET state = 'resolved', resolved_by = $5, resolved_at = now(), version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [caller.firmId, engagementId, note.id, note.version, caller.userId],
    );
    mustChange({ affected });
  }
}
