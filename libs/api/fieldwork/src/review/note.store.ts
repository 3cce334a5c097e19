import { Clock, DomainProblem, Ids, mustChange, type Caller, type ReadingCaller, type Tx } from '@akashi/api-platform';
import type { NewNote, NoteView, PaperPersonView } from '@akashi/contracts';
import { wholePaper, type NoteState } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { selectNamable, selectNotes } from './note.query';

export interface NotePlace {
  id: string;
  testId: string;
  state: NoteState;
}

@Injectable()
export class NoteStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async place(tx: Tx, caller: Caller, engagementId: string, noteId: string): Promise<NotePlace> {
    const [place] = await tx.query<NotePlace[]>(
      `SELECT id, test_id AS "testId", state FROM review_note WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [caller.firmId, engagementId, noteId],
    );
    if (!place) throw new DomainProblem('not-found');
    return place;
  }

  list(tx: Tx, caller: ReadingCaller, engagementId: string, testId: string): Promise<NoteView[]> {
    return tx.query(selectNotes, [caller.firmId, engagementId, testId, this.clock.today()]);
  }

  /** Who may be named in a note today. */
  namable(tx: Tx, caller: ReadingCaller, engagementId: string): Promise<PaperPersonView[]> {
    return tx.query(selectNamable, [caller.firmId, engagementId, this.clock.today()]);
  }

  async view(tx: Tx, caller: Caller, engagementId: string, testId: string, noteId: string): Promise<NoteView> {
    const [note] = await this.views(tx, caller, engagementId, testId, [noteId]);
    if (!note) throw new DomainProblem('not-found');
    return note;
  }

  /** These notes of a paper, in the order asked for. */
  async views(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testId: string,
    noteIds: readonly string[],
  ): Promise<NoteView[]> {
    const notes = await this.list(tx, caller, engagementId, testId);
    return noteIds.flatMap((noteId) => notes.filter(({ id }) => id === noteId));
  }

  async write(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    testId: string,
    { text, field, place = wholePaper, mentions = [] }: NewNote,
  ): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO review_note (firm_id, engagement_id, id, test_id, field, text, state, written_by, step_id, mark_id,
         item_id, attribute)
       VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10, $11)`,
      [
        caller.firmId,
        engagementId,
        id,
        testId,
        field,
        text,
        caller.userId,
        place.stepId,
        place.markId,
        place.cell?.itemId ?? null,
        place.cell?.attribute ?? null,
      ],
    );
    await tx.query(
      `INSERT INTO note_mention (firm_id, engagement_id, note_id, user_id)
       SELECT DISTINCT $1::uuid, $2::uuid, $3::uuid, named FROM unnest($4::uuid[]) AS named`,
      [caller.firmId, engagementId, id, mentions],
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
      `UPDATE review_note SET answer = $5, state = 'answered', answered_by = $6, answered_at = now(),
         version = version + 1
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
