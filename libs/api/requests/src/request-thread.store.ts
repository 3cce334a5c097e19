import { Clock, Ids, type ActingCaller, type Caller, type Tx } from '@akashi/api-platform';
import type { RequestMessageKind } from '@akashi/contracts';
import type { OtherWay } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { sideOf } from './side-of';
import { RequestMessageEntity } from './request-message.entity';

interface NewMessage {
  kind: RequestMessageKind;
  text: string;
  otherWay?: OtherWay | null;
}

/** What both sides said of a request. It is added to and never changed. */
@Injectable()
export class RequestThreadStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** On which day in Japan the client was reminded of these last; one that they never were is not among them. */
  async remindedOn(tx: Tx, caller: Caller, engagementId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; day: string }[]>(
      `SELECT request_id AS id, to_char(max(written_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day
       FROM evidence_request_message
       WHERE firm_id = $1 AND engagement_id = $2 AND request_id = ANY ($3::uuid[]) AND kind = 'reminder' GROUP BY request_id`,
      [caller.firmId, engagementId, ids],
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }

  async add(
    tx: Tx,
    caller: ActingCaller,
    of: { engagementId: string; id: string },
    { kind, text, otherWay = null }: NewMessage,
  ): Promise<void> {
    await tx.insert(RequestMessageEntity, {
      firmId: caller.firmId,
      engagementId: of.engagementId,
      id: this.ids.next(),
      requestId: of.id,
      kind,
      side: sideOf(caller),
      writtenBy: caller.userId,
      writtenByName: caller.name,
      writtenAt: this.clock.now(),
      receivedFrom: otherWay?.from ?? null,
      receivedOn: otherWay?.on ?? null,
      receivedHow: otherWay?.how ?? null,
      text,
    });
  }
}
