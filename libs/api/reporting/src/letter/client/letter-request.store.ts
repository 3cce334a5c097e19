import { ClientApprovers } from '@akashi/api-engagements';
import { Clock, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { LetterRequestStateView, LetterRequestView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { LetterRequestEntity, LetterSignatureEntity, type RequestedPoint } from './letter-request.entity';

/** $1 firm, $2 engagement. The letter as it was put before the client last. */
const selectRequest = `
  SELECT r.id, r.sign_by AS "signBy", r.note, r.requested_by_name AS "requestedByName", r.requested_at AS "requestedAt",
    s.signed_by_name AS "signedByName", s.signed_at AS "signedAt"
  FROM letter_request r
  LEFT JOIN letter_signature s ON s.firm_id = r.firm_id AND s.engagement_id = r.engagement_id AND s.request_id = r.id
  WHERE r.firm_id = $1 AND r.engagement_id = $2 ORDER BY r.requested_at DESC, r.id DESC LIMIT 1`;

interface NewRequest {
  points: RequestedPoint[];
  signBy: string;
  note: string;
}

/** What was put before the client to be signed, and what was signed. None of it changes. */
@Injectable()
export class LetterRequestStore {
  constructor(
    private readonly approvers: ClientApprovers,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async state(tx: Tx, caller: Caller, engagementId: string): Promise<LetterRequestStateView> {
    const [request] = await tx.query<LetterRequestView[]>(selectRequest, [caller.firmId, engagementId]);
    return { request: request ?? null, hasApprover: await this.approvers.areThere(tx, caller, engagementId) };
  }

  /** Gives its id. */
  async add(tx: Tx, caller: Caller, engagementId: string, { points, signBy, note }: NewRequest): Promise<string> {
    const id = this.ids.next();
    await tx.insert(LetterRequestEntity, {
      ...{ firmId: caller.firmId, engagementId, id, points, signBy, note },
      requestedBy: caller.userId,
      requestedByName: caller.name,
      requestedAt: this.clock.now(),
    });
    return id;
  }

  async isSigned(tx: Tx, caller: Caller, of: { engagementId: string; id: string }): Promise<boolean> {
    const { engagementId, id: requestId } = of;
    return tx.existsBy(LetterSignatureEntity, { firmId: caller.firmId, engagementId, requestId });
  }

  async addSignature(tx: Tx, signature: LetterSignatureEntity): Promise<void> {
    await tx.insert(LetterSignatureEntity, signature);
  }
}
