import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { NoteView, WriteNotesBody } from '@akashi/contracts';
import { mayWriteNote } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { recountTests } from '../paper/test-counters';
import { NoteStore } from './note.store';

/** Asks something about a paper, or several things at once, each with its entry; until they are settled it cannot be reviewed. */
@Injectable()
export class WriteNotes {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly notes: NoteStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, testId: string, { notes }: WriteNotesBody): Promise<NoteView[]> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      for (const { text } of notes) ensure(mayWriteNote({ text, archived: room.state === 'archived' }));
      await this.papers.lock(tx, caller, engagementId, [testId]);
      const ids: string[] = [];
      for (const { text, field } of notes) {
        const id = await this.notes.write(tx, caller, engagementId, { testId, field, text });
        ids.push(id);
        this.ledger.record(tx, {
          action: 'note.written',
          engagementId,
          entity: { type: 'review_note', id, version: 1 },
          facts: { test: testId },
          after: { text, field },
        });
      }
      await recountTests(tx, caller, engagementId, [testId]);
      return this.notes.views(tx, caller, engagementId, testId, ids);
    });
  }
}
