import type { Room } from '@akashi/api-engagements';
import {
  evidenceLimit,
  EvidenceStore,
  HarmOfEvidence,
  isReportApproved,
  PaperStore,
  recountTests,
} from '@akashi/api-fieldwork';
import { Clock, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AcceptedFile } from '@akashi/contracts';
import { mayAddEvidence, mayChangeEvidence, mayTakeHarmfulFile } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { RequestFileStore, type SentFile } from '../files/request-file.store';
import type { RequestFacts } from '../request.store';

/** What an accepted file becomes: evidence of its papers, that names the request and who sent it as its source. */
@Injectable()
export class AcceptedEvidence {
  constructor(
    private readonly evidence: EvidenceStore,
    private readonly harmful: HarmOfEvidence,
    private readonly papers: PaperStore,
    private readonly files: RequestFileStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, caller: Caller, room: Room, request: RequestFacts, chosen: readonly Accepted[]): Promise<void> {
    if (chosen.length === 0) return;
    const reportApproved = await isReportApproved(tx, caller, room);
    ensure(mayChangeEvidence({ engagementState: room.state, reportApproved }));
    const testIds = [...new Set(chosen.flatMap(({ testIds: of }) => of))].sort();
    const voided = new Map<string, number>();
    for (const testId of testIds) {
      const paper = await this.papers.record(tx, caller, room, testId, { voidReason: 'evidence-added' });
      voided.set(testId, paper.voidedSignOffs);
    }
    for (const one of chosen) await this.addOne(tx, caller, room, request, one, voided);
    await recountTests(tx, caller, room.engagementId, testIds);
  }

  private async addOne(
    tx: Tx,
    caller: Caller,
    room: Room,
    request: RequestFacts,
    { file, testIds, asOf, origin, outsidePeriod }: Accepted,
    voided: ReadonlyMap<string, number>,
  ): Promise<void> {
    const { engagementId } = room;
    const said = { source: sourceOf(request, file), asOf, receivedOn: file.sentOn, ...(origin && { origin }) };
    ensure(
      mayAddEvidence({
        engagementState: room.state,
        ...said,
        fileName: file.fileName,
        size: file.size,
        maxSize: evidenceLimit,
        today: this.clock.today(),
        period: { start: room.periodStart, end: room.periodEnd },
        isMeantOutside: outsidePeriod,
      }),
    );
    const harm = await this.harmful.storedIn(tx, caller, file);
    ensure(mayTakeHarmfulFile({ harm, term: await this.evidence.harmfulFileTerm(tx, caller) }));
    const { id, number } = await this.evidence.add(tx, caller, engagementId, { ...said, name: file.fileName });
    await this.evidence.addVersion(tx, caller, engagementId, { ...file, harm, evidenceId: id, versionNo: 1 });
    for (const testId of testIds)
      await this.evidence.link(tx, caller, engagementId, { evidenceId: id, testId, stepId: null });
    await this.files.becameEvidence(tx, caller, engagementId, file.id, id);
    this.recordIn(tx, engagementId, { id, number, testIds }, file, voided);
  }

  /** As if it had been put on its first paper and linked to the others. */
  private recordIn(
    tx: Tx,
    engagementId: string,
    { id, number, testIds }: { id: string; number: number; testIds: readonly string[] },
    { sha256, size }: SentFile,
    voided: ReadonlyMap<string, number>,
  ): void {
    const [first = '', ...others] = testIds;
    const voidedOf = (testId: string) => voided.get(testId) ?? 0;
    this.ledger.record(tx, {
      action: 'evidence.added',
      engagementId,
      entity: { type: 'evidence', id, version: 1 },
      facts: { number, test: first, sha256, size, voidedSignOffs: voidedOf(first) },
    });
    for (const test of others)
      this.ledger.record(tx, {
        action: 'evidence.linked',
        engagementId,
        entity: { type: 'evidence', id },
        facts: { test, step: null, voidedSignOffs: voidedOf(test) },
      });
  }
}

/** A file of the answer with what is said of it as evidence. */
export interface Accepted extends AcceptedFile {
  file: SentFile;
}

/** `R-012 野村 拓也`: by which request, and from whom. */
const sourceOf = ({ code }: RequestFacts, { from }: SentFile): string => `${code} ${from}`;
