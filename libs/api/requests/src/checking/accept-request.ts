import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AcceptRequestBody, RequestView } from '@akashi/contracts';
import { mayAcceptRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestFileStore } from '../files/request-file.store';
import { RequestStore } from '../request.store';
import { AcceptedEvidence } from './accepted-evidence';

/** 受領: the answer is what was asked for. What is chosen of it becomes evidence in the same step. */
@Injectable()
export class AcceptRequest {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: RequestStore,
    private readonly files: RequestFileStore,
    private readonly evidence: AcceptedEvidence,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: AcceptRequestBody): Promise<RequestView> {
    const { version, files: chosen } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const request = await this.requests.facts(tx, caller, engagementId, id);
      const { state, number, round } = request;
      const sent = await this.files.ofRound(tx, caller, request, round);
      ensure(mayAcceptRequest({ state, files: sent.map((file) => file.id), chosen }));
      const change = { state: 'accepted', since: this.clock.now() } as const;
      await this.requests.change(tx, { firmId: caller.firmId, engagementId }, { id, version }, change);
      const accepted = sent.flatMap((file) =>
        chosen.filter(({ fileId }) => fileId === file.id).map((said) => ({ ...said, file })),
      );
      await this.evidence.add(tx, caller, room, request, accepted);
      this.ledger.record(tx, {
        action: 'request.accepted',
        engagementId,
        entity: { type: 'evidence-request', id, version: version + 1 },
        facts: { number, answerNo: round, files: accepted.length },
        after: { files: accepted.map(({ file, testIds }) => ({ sha256: file.sha256, testIds })) },
      });
      return this.requests.view(tx, caller, engagementId, id);
    });
  }
}
