import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { RecordedTestView, ReturnTestBody } from '@akashi/contracts';
import { mayReturnTest } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { ensureReopened, isReportApproved } from '../paper/report-approval';
import { recountTests } from '../paper/test-counters';
import { checkNotes } from './check-notes';
import { NoteStore } from './note.store';
import { SignOffStore } from './sign-off.store';

/** 差戻し: gives a paper back with the notes that say what to do, and takes its signatures back. */
@Injectable()
export class ReturnTest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly notes: NoteStore,
    private readonly signOffs: SignOffStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    testId: string,
    { version, notes }: ReturnTestBody,
  ): Promise<RecordedTestView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const reportApproved = await isReportApproved(tx, caller, room);
      await ensureReopened(tx, caller, room, [testId]);
      const [paper] = await this.papers.lock(tx, caller, engagementId, [testId]);
      const team = await this.notes.namable(tx, caller, engagementId);
      await checkNotes(tx, caller, { engagementId, testId, archived: false }, notes, team);
      if (paper!.version !== version) throw new DomainProblem('stale-version', { facts: { version: paper!.version } });
      const signed = (await this.signOffs.facts(tx, caller, engagementId, [testId])).get(testId)!.signOffs;
      ensure(
        mayReturnTest({
          engagementState: room.state,
          state: paper!.state,
          reviewerId: caller.userId,
          preparerId: signed.find(({ role }) => role === 'prepare')?.signerId ?? null,
          openNotes: paper!.openNotes + notes.length,
          reportApproved,
        }),
      );
      for (const note of notes) {
        const noteId = await this.notes.write(tx, caller, engagementId, testId, note);
        this.ledger.bind(tx, engagementId, 'note', [noteId]);
      }
      const voided = await this.papers.voidSignOffs(tx, caller, room, [testId], 'test-returned');
      const [test] = await this.signOffs.move(tx, caller, engagementId, [testId], {
        state: 'returned',
        newRound: true,
      });
      await recountTests(tx, caller, engagementId, [testId]);
      this.ledger.record(tx, {
        action: 'test.returned',
        engagementId,
        entity: { type: 'control_test', id: testId, version: test!.version },
        facts: { round: test!.round, voidedSignOffs: voided.length },
        after: { notes },
      });
      return { ...test!, voidedSignOffs: voided.length };
    });
  }
}
