import { nextNumber, type Room } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { AskedFrom, DraftRequestBody, ReviseRequestBody } from '@akashi/contracts';
import { expectedIds, mayAskFromOrigin, mayDraftRequest, mayReviseRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { RequestThreadStore } from '../request-thread.store';
import { OriginStore, type NewOrigin } from '../origin/origin.store';
import { RequestStore } from '../request.store';
import { followsNothing, type Followed } from './followed';

/** How what is asked is put down, from its dialog or from a list that came back. */
@Injectable()
export class WrittenRequests {
  constructor(
    private readonly requests: RequestStore,
    private readonly thread: RequestThreadStore,
    private readonly origins: OriginStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the new one. */
  async draft(
    tx: Tx,
    caller: Caller,
    room: Room,
    body: DraftRequestBody,
    { origins: given = [], ...follows }: Followed = followsNothing,
  ): Promise<string> {
    const { answererId, testIds, expected: listed, askedFrom, ...text } = body;
    const expected = expectedIds(listed ?? []);
    const { engagementId } = room;
    const answererIsThere = await this.requests.answererIsThere(tx, caller, engagementId, answererId);
    ensure(mayDraftRequest({ engagementState: room.state, text, expected, answererIsThere }));
    const origins = askedFrom ? [...given, await this.askedFrom(tx, caller, engagementId, askedFrom)] : given;
    const number = await nextNumber(tx, caller, engagementId, 'request');
    const { firmId, userId: askedBy, name: askedByName } = caller;
    const id = await this.requests.add(tx, {
      firmId,
      engagementId,
      number,
      ...text,
      expected,
      state: 'draft',
      askedBy,
      askedByName,
      answererId,
      round: 0,
      since: this.clock.now(),
      reason: null,
      ...follows,
    });
    await this.requests.serve(tx, caller, engagementId, id, testIds);
    await this.origins.add(tx, caller, engagementId, id, origins);
    this.ledger.record(tx, {
      action: 'request.drafted',
      engagementId,
      entity: { type: 'evidence-request', id, version: 1 },
      facts: { number, tests: testIds.length, dueOn: text.dueOn, follows: follows.followsId },
      after: { text, answererId, testIds, expected, ...(origins.length > 0 && { origins }) },
    });
    return id;
  }

  private async askedFrom(tx: Tx, caller: Caller, engagementId: string, from: AskedFrom): Promise<NewOrigin> {
    const { facts, origin } = await this.origins.standing(tx, caller, engagementId, from);
    ensure(mayAskFromOrigin(facts));
    return origin;
  }

  async revise(tx: Tx, caller: Caller, room: Room, id: string, body: ReviseRequestBody): Promise<void> {
    const { version, answererId, testIds, expected: listed, ...text } = body;
    const { engagementId } = room;
    const standing = await this.requests.facts(tx, caller, engagementId, id);
    const { state, number, answererId: before } = standing;
    const expected = listed ? expectedIds(listed) : standing.expected;
    const answerer = await this.answererOf(tx, caller, engagementId, answererId);
    // Who was asked and has left since stays named until somebody else is.
    const answererIsThere = answererId === before || answererId === null || answerer !== undefined;
    ensure(mayReviseRequest({ engagementState: room.state, state, text, expected, standing, answererIsThere }));
    const of = { firmId: caller.firmId, engagementId };
    await this.requests.change(tx, of, { id, version }, { ...text, expected, answererId });
    await this.requests.serve(tx, caller, engagementId, id, testIds);
    if (state !== 'draft' && answererId !== before)
      await this.thread.add(tx, caller, standing, { kind: 'reassignment', text: answerer?.name ?? '' });
    this.ledger.record(tx, {
      action: 'request.revised',
      engagementId,
      entity: { type: 'evidence-request', id, version: version + 1 },
      facts: { number, tests: testIds.length, dueOn: text.dueOn, state },
      after: { text, answererId, testIds, expected },
    });
  }

  private async answererOf(tx: Tx, caller: Caller, engagementId: string, answererId: string | null) {
    if (answererId === null) return undefined;
    return (await this.requests.answerers(tx, caller, engagementId)).find(({ id }) => id === answererId);
  }
}
