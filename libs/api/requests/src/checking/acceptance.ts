import type { Room } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AcceptedFile } from '@akashi/contracts';
import { awaitsAnswer, mayAcceptRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { OriginStore } from '../origin/origin.store';
import { RequestFileStore, type SentFile } from '../files/request-file.store';
import { RequestStore, type RequestFacts } from '../request.store';
import { AcceptedEvidence } from './accepted-evidence';

/** How an answer is accepted, alone or among others: what is chosen of it becomes evidence in the same step. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly requests: RequestStore,
    private readonly files: RequestFileStore,
    private readonly evidence: AcceptedEvidence,
    private readonly origins: OriginStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** `choose` says which of the files that stand become evidence, and of which papers. */
  async accept(
    tx: Tx,
    caller: Caller,
    room: Room,
    { version, ...request }: RequestFacts,
    choose: (sent: readonly SentFile[]) => readonly AcceptedFile[],
  ): Promise<void> {
    const { id, engagementId, state, number, round } = request;
    const sent = await this.files.ofRound(tx, caller, { ...request, version }, round);
    const chosen = choose(sent);
    const cameAnotherWay = awaitsAnswer(state) && (await this.origins.cameAnotherWay(tx, caller, request));
    ensure(mayAcceptRequest({ state, cameAnotherWay, files: sent.map((file) => file.id), chosen }));
    const change = { state: 'accepted', since: this.clock.now(), reason: null } as const;
    await this.requests.change(tx, { firmId: caller.firmId, engagementId }, { id, version }, change);
    const accepted = sent.flatMap((file) =>
      chosen.filter(({ fileId }) => fileId === file.id).map((said) => ({ ...said, file })),
    );
    await this.evidence.add(tx, caller, room, { ...request, version }, accepted);
    this.ledger.record(tx, {
      action: 'request.accepted',
      engagementId,
      entity: { type: 'evidence-request', id, version: version + 1 },
      facts: { number, answerNo: round, files: accepted.length },
      after: { files: accepted.map(({ file, testIds }) => ({ sha256: file.sha256, testIds })) },
    });
  }
}
