import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { NoteView, ResolveNoteBody } from '@akashi/contracts';
import { mayResolveNote } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { recountTests } from '../paper/test-counters';
import { NoteStore } from './note.store';

/** Settles a note: whoever wrote it does, or somebody above. */
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
      const { testId } = await this.notes.place(tx, caller, engagementId, noteId);
      const note = await this.notes.view(tx, caller, engagementId, testId, noteId);
      const resolver = { resolverId: caller.userId, resolverRole: room.role };
      ensure(mayResolveNote({ ...note, authorId: note.writtenBy, ...resolver, archived: room.state === 'archived' }));
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
