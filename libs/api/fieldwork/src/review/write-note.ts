import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { NoteView, WriteNoteBody } from '@akashi/contracts';
import { mayWriteNote } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { recountTests } from '../paper/test-counters';
import { NoteStore } from './note.store';

/** Asks something about a paper; until it is settled the paper cannot be reviewed. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly notes: NoteStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, testId: string, { text, field }: WriteNoteBody): Promise<NoteView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      ensure(mayWriteNote({ text, archived: room.state === 'archived' }));
      await this.papers.lock(tx, caller, engagementId, [testId]);
      const id = await this.notes.write(tx, caller, engagementId, { testId, field, text });
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'note.written',
        engagementId,
        entity: { type: 'review_note', id, version: 1 },
        facts: { test: testId },
        after: { text, field },
      });
      return this.notes.view(tx, caller, engagementId, testId, id);
    });
  }
}
