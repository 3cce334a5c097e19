import { Clock, RelyingParty, Transactions, type Tx } from '@akashi/api-platform';
import { invitationState } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { ClientInvitationStore, timesOfClientLink } from '../client-people/client-invitation.store';
import { joinClientPath } from '../client-people/client-side';
import { InvitationLinks } from './invitation-links';
import { joinPath } from './invitation-token';
import { InvitationStore, timesOf } from './invitation.store';

/** An invitation to the firm, or to one of its clients. */
export interface MailedInvitation {
  firmId: string;
  to: 'firm' | 'client';
  id: string;
}

/** What the mail of an invitation says; the link stands here and in no table. */
export interface InvitationToMail {
  email: string;
  firmName: string;
  /** The whole address of its page. */
  address: string;
  expiresAt: Date;
}

interface Open {
  email: string;
  firmName: string;
  expiresAt: Date;
  remake: (token: string) => Promise<boolean>;
  path: (token: string) => string;
}

/** Makes the link of an invitation for the mail that brings it: the one before opens nothing from then on. */
@Injectable()
export class MailedInvitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationStore,
    private readonly clientInvitations: ClientInvitationStore,
    private readonly links: InvitationLinks,
    private readonly installation: RelyingParty,
    private readonly clock: Clock,
  ) {}

  /** Null where it waits for nobody any more: somebody came in, it was taken back, or its time is over. */
  make(invitation: MailedInvitation): Promise<InvitationToMail | null> {
    const walls = { firmId: invitation.firmId, clientId: null };
    return this.transactions.housekeep(walls, async (tx) => {
      const open = await this.find(tx, invitation);
      const token = this.links.token();
      if (!open || !(await open.remake(token))) return null;
      const { email, firmName, expiresAt } = open;
      return { email, firmName, expiresAt, address: this.installation.at(open.path(token)) };
    });
  }

  private find(tx: Tx, { firmId, to, id }: MailedInvitation): Promise<Open | null> {
    return to === 'firm' ? this.ofFirm(tx, firmId, id) : this.ofClient(tx, firmId, id);
  }

  private async ofFirm(tx: Tx, firmId: string, id: string): Promise<Open | null> {
    const row = await this.invitations.find(tx, { firmId, invitationId: id });
    if (!row || !this.isOpen(timesOf(row))) return null;
    return { ...row, path: joinPath, remake: (token) => this.invitations.remake(tx, firmId, row, token) };
  }

  private async ofClient(tx: Tx, firmId: string, id: string): Promise<Open | null> {
    const row = await this.clientInvitations.find(tx, { firmId, id });
    if (!row || !this.isOpen(timesOfClientLink(row))) return null;
    return { ...row, path: joinClientPath, remake: (token) => this.clientInvitations.remake(tx, firmId, row, token) };
  }

  private isOpen(times: ReturnType<typeof timesOf>): boolean {
    return invitationState(times, this.clock.now().getTime()) === 'open';
  }
}
