import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, Ids, LedgerWriter, RelyingParty, type Caller } from '@akashi/api-platform';
import type { CreatedDropLinkView, CreateDropLinkBody } from '@akashi/contracts';
import { mayCreateDropLink } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { DropLinkStore, secretHash } from './drop-link.store';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Makes a link for one person of a client that declines the desk. Its token is told once, in the answer: so the answer is not kept under
 * an idempotency key either, and a request that was lost is followed by a new link and the end of the old one.
 */
@Injectable()
export class CreateDropLink {
  constructor(
    private readonly door: EngagementDoor,
    private readonly links: DropLinkStore,
    private readonly installation: RelyingParty,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(
    { idempotency: _asked, ...caller }: Caller,
    engagementId: string,
    { recipientName, recipientEmail, days, requestIds }: CreateDropLinkBody,
  ): Promise<CreatedDropLinkView> {
    return this.door.write(caller, engagementId, async (tx, { state }) => {
      const asked = await this.links.askable(tx, caller, engagementId, requestIds);
      const recipient = { recipientName, recipientEmail: recipientEmail.trim() };
      ensure(mayCreateDropLink({ engagementState: state, ...recipient, days, requests: asked.length }));

      const token = this.ids.secret(32).toString('base64url');
      const id = this.ids.next();
      const createdAt = this.clock.now();
      const expiresAt = new Date(createdAt.getTime() + days * dayMs);
      const link = { firmId: caller.firmId, engagementId, id, ...recipient, expiresAt, createdAt };
      const asksAll = requestIds === null;
      const kept = { ...link, asksAll, tokenSha256: secretHash(token), createdBy: caller.userId };
      await this.links.add(tx, kept, asksAll ? [] : asked);
      this.ledger.record(tx, {
        action: 'drop-link.created',
        engagementId,
        entity: { type: 'drop-link', id, version: 1 },
        facts: { requests: asked.length, asksAll, expiresAt: expiresAt.toISOString() },
        after: recipient,
      });
      const view = await this.links.view(tx, caller, engagementId, id);
      return { ...view, token, address: this.installation.at(`/drop#${token}`) };
    });
  }
}
