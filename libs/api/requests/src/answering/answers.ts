import { Clock, ensure, LedgerWriter, type ActingCaller, type Tx } from '@akashi/api-platform';
import { mayAnswerRequest, mayDeliverFile, type OtherWay } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestFileStore, type ArrivingFile } from '../files/request-file.store';
import { RequestThreadStore } from '../request-thread.store';
import { RequestStore, type RequestFacts } from '../request.store';

interface SentAnswer {
  version: number;
  note: string;
  /** Null where the client's person sends it here. */
  otherWay: OtherWay | null;
}

/** How an answer comes about, whichever side brings it: its files first, then that it is sent. */
@Injectable()
export class Answers {
  constructor(
    private readonly requests: RequestStore,
    private readonly files: RequestFileStore,
    private readonly thread: RequestThreadStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  async deliver(tx: Tx, caller: ActingCaller, request: RequestFacts, file: ArrivingFile): Promise<void> {
    ensure(mayDeliverFile(request));
    const { id, remarks } = await this.files.add(tx, caller, request, file);
    this.ledger.record(tx, {
      action: 'request.file-delivered',
      engagementId: request.engagementId,
      entity: { type: 'evidence-request', id: request.id, version: request.version },
      facts: { number: request.number, file: id, sha256: file.sha256, size: file.size, remarks },
    });
  }

  async send(
    tx: Tx,
    caller: ActingCaller,
    request: RequestFacts,
    { version, note, otherWay }: SentAnswer,
  ): Promise<void> {
    const round = request.round + 1;
    const files = await this.files.ofRound(tx, caller, request, round);
    ensure(mayAnswerRequest({ ...request, files: files.length, note, otherWay, today: this.clock.today() }));
    const of = { firmId: caller.firmId, engagementId: request.engagementId };
    const change = { state: 'submitted', round, since: this.clock.now(), reason: null } as const;
    await this.requests.change(tx, of, { id: request.id, version }, change);
    await this.thread.add(tx, caller, request, { kind: 'answer', text: note, otherWay });
    this.ledger.record(tx, {
      action: 'request.answered',
      engagementId: request.engagementId,
      entity: { type: 'evidence-request', id: request.id, version: version + 1 },
      facts: { number: request.number, answerNo: round, files: files.length, receivedOn: otherWay?.on ?? null },
      after: { note, otherWay, files: files.map(({ sha256 }) => sha256) },
    });
  }
}
