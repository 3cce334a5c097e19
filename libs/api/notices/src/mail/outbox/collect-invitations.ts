import { Clock, Ids, Mailer, type Tx } from '@akashi/api-platform';
import type { LedgerEvent } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { MailOutbox, type OfInvitation } from './mail-outbox';

const invitedTo: Readonly<Record<string, OfInvitation['to']>> = {
  'member.invited': 'firm',
  'invitation.renewed': 'firm',
  'client-person.invited': 'client',
  'client-invitation.renewed': 'client',
};

/** $1 firm, $2 invitation: it goes out by mail and waits for its person. */
const selectMailed: Readonly<Record<OfInvitation['to'], string>> = {
  firm: `SELECT FROM invitation WHERE firm_id = $1 AND id = $2 AND is_mailed AND accepted_at IS NULL AND withdrawn_at IS NULL`,
  client: `SELECT FROM client_invitation
    WHERE firm_id = $1 AND id = $2 AND is_mailed AND accepted_at IS NULL AND withdrawn_at IS NULL`,
};

/** Somebody was invited, or once more: their mail waits to be sent. */
@Injectable()
export class CollectInvitations {
  constructor(
    private readonly mailer: Mailer,
    private readonly outbox: MailOutbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, { action, tenant, entity, at }: LedgerEvent): Promise<void> {
    const to = invitedTo[action];
    if (!this.mailer.isSetUp || to === undefined) return;
    const mailed = await tx.query<unknown[]>(selectMailed[to], [tenant, entity.id]);
    if (mailed.length === 0) return;
    const id = this.ids.next();
    const mail = {
      id,
      messageId: this.mailer.messageId(id),
      invitation: { to, id: entity.id },
      invitedAt: new Date(at),
    };
    await this.outbox.invite(tx, tenant, mail, this.clock.now());
  }
}
