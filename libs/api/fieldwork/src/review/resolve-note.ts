import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { NoteView, ResolveNoteBody } from '@akashi/contracts';
import { mayResolveNote } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { recountTests } from '../paper/test-counters';
import { NoteStore } from './note.store';

/** Settles a note; not by the one whose work it asks about, unless the question was their own. */
@Injectable()
export class ResolveNote {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly notes: NoteStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, noteId: string, { version }: ResolveNoteBody): Promise<NoteView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { state, testId, writtenBy, preparerId } = await this.notes.facts(tx, caller, engagementId, noteId);
      const facts = { state, authorId: writtenBy, resolverId: caller.userId, preparerId };
      ensure(mayResolveNote({ ...facts, archived: room.state === 'archived' }));
      await this.papers.lock(tx, caller, engagementId, [testId]);
      await this.notes.resolve(tx, caller, engagementId, { id: noteId, version });
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'note.resolved',
        engagementId,
        entity: { type: 'review_note', id: noteId, version: version + 1 },
        facts: { test: testId },
      });
      return this.notes.view(tx, caller, engagementId, testId, noteId);
    });
  }
}
