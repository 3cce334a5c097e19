import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AnswerNoteBody, NoteView } from '@akashi/contracts';
import { mayAnswerNote } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { NoteStore } from './note.store';

/** Answers a note. It goes on blocking the review until whoever asked says that it is settled. */
@Injectable()
export class AnswerNote {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly notes: NoteStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    noteId: string,
    { answer, version }: AnswerNoteBody,
  ): Promise<NoteView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state, testId } = await this.notes.place(tx, caller, engagementId, noteId);
      ensure(mayAnswerNote({ state, text: answer, archived: room.state === 'archived' }));
      await this.papers.lock(tx, caller, engagementId, [testId]);
      await this.notes.answer(tx, caller, engagementId, { id: noteId, version, answer });
      this.ledger.record(tx, {
        action: 'note.answered',
        engagementId,
        entity: { type: 'review_note', id: noteId, version: version + 1 },
        facts: { test: testId },
        after: { answer },
      });
      return this.notes.view(tx, caller, engagementId, testId, noteId);
    });
  }
}
