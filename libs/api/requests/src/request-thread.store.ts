import { Clock, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { RequestMessageKind } from '@akashi/contracts';
import type { OtherWay } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
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

  async add(
    tx: Tx,
    caller: Caller,
    of: { engagementId: string; id: string },
    { kind, text, otherWay = null }: NewMessage,
  ): Promise<void> {
    await tx.insert(RequestMessageEntity, {
      firmId: caller.firmId,
      engagementId: of.engagementId,
      id: this.ids.next(),
      requestId: of.id,
      kind,
      side: caller.kind === 'clientPerson' ? 'client' : 'firm',
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
