import { EngagementDoor } from '@akashi/api-engagements';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { NoteView, WriteNotesBody } from '@akashi/contracts';
import { wholePaper } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { recountTests } from '../paper/test-counters';
import { checkNotes } from './check-notes';
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
      await this.papers.lock(tx, caller, engagementId, [testId]);
      const team = await this.notes.namable(tx, caller, engagementId);
      await checkNotes(tx, caller, { engagementId, testId, archived: room.state === 'archived' }, notes, team);
      const ids: string[] = [];
      for (const note of notes) {
        const { text, field, place = wholePaper, mentions = [] } = note;
        const id = await this.notes.write(tx, caller, engagementId, testId, note);
        ids.push(id);
        this.ledger.record(tx, {
          action: 'note.written',
          engagementId,
          entity: { type: 'review_note', id, version: 1 },
          facts: { test: testId, step: place.stepId, mark: place.markId, mentions: mentions.length },
          after: { text, field, place, mentions },
        });
      }
      await recountTests(tx, caller, engagementId, [testId]);
      return this.notes.views(tx, caller, engagementId, testId, ids);
    });
  }
}
