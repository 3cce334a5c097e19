import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { ShareEvidenceBody, SharedEvidenceView, VersionedTest } from '@akashi/contracts';
import { mayChangeEvidence, mayShareEvidence } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { PaperStore } from '../paper/paper.store';
import { isReportApproved } from '../paper/report-approval';
import { recountTests } from '../paper/test-counters';
import { EvidenceStore } from './evidence.store';

interface JudgedPapers {
  takes: VersionedTest[];
  leftOut: SharedEvidenceView['leftOut'];
}

/**
 * Puts one piece of evidence on many papers: a policy serves dozens of controls, and is kept once. What is left out is said
 * before; a paper that somebody changed meanwhile stops all of it.
 */
@Injectable()
export class ShareEvidence {
  constructor(
    private readonly door: EngagementDoor,
    private readonly evidence: EvidenceStore,
    private readonly papers: PaperStore,
    private readonly ledger: LedgerWriter,
  ) {}

  preview(
    caller: Caller,
    engagementId: string,
    evidenceId: string,
    { tests }: ShareEvidenceBody,
  ): Promise<SharedEvidenceView> {
    return this.door.begin(caller, engagementId, async (tx, room) => {
      const { takes, leftOut } = await this.judge(tx, caller, room, { evidenceId, tests, lock: 'look' });
      return { linked: takes, leftOut };
    });
  }

  execute(
    caller: Caller,
    engagementId: string,
    evidenceId: string,
    { tests }: ShareEvidenceBody,
  ): Promise<SharedEvidenceView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { takes, leftOut } = await this.judge(tx, caller, room, { evidenceId, tests, lock: 'lock' });
      if (takes.length === 0) throw new DomainProblem(leftOut[0]!.reason);
      const testIds = takes.map(({ id }) => id);
      const recorded = await this.papers.recordAll(tx, caller, room, testIds, { voidReason: 'evidence-linked' });
      await this.evidence.linkAll(tx, caller, engagementId, { evidenceId, testIds });
      await recountTests(tx, caller, engagementId, testIds);
      for (const { id, voidedSignOffs } of recorded)
        this.ledger.record(tx, {
          action: 'evidence.linked',
          engagementId,
          entity: { type: 'evidence', id: evidenceId },
          facts: { test: id, step: null, voidedSignOffs },
        });
      return { linked: recorded.map(({ id, version }) => ({ id, version })), leftOut };
    });
  }

  private async judge(
    tx: Tx,
    caller: Caller,
    room: Room,
    { evidenceId, tests, lock }: { evidenceId: string; tests: readonly VersionedTest[]; lock: 'lock' | 'look' },
  ): Promise<JudgedPapers> {
    const { engagementId, state: engagementState } = room;
    const reportApproved = await isReportApproved(tx, caller, room);
    ensure(mayChangeEvidence({ engagementState, reportApproved }));
    await this.evidence.view(tx, caller, engagementId, evidenceId);
    const versions = new Map(tests.map(({ id, version }) => [id, version]));
    const asked = { evidenceId, testIds: [...versions.keys()], lock };
    const papers = await this.evidence.papersFor(tx, caller, engagementId, asked);
    if (papers.some(({ id, version }) => versions.get(id) !== version)) throw new DomainProblem('stale-version');
    const judged: JudgedPapers = { takes: [], leftOut: [] };
    for (const { id, version, ...paper } of papers) {
      const decision = mayShareEvidence(paper);
      if (decision.allowed) judged.takes.push({ id, version });
      else judged.leftOut.push({ id, reason: decision.code });
    }
    return judged;
  }
}
