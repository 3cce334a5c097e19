import { Clock, DomainProblem, ensure, Transactions, type Tx } from '@akashi/api-platform';
import type { JoinView } from '@akashi/contracts';
import { can } from '@akashi/domain/access';
import { mayJoinFirm } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { tokenHash } from './invitation-token';
import { InvitationStore, timesOf, type InvitationPlace, type InvitationRow } from './invitation.store';

/**
 * What a link of invitation opens. A token that never was, one whose time is over, that was used, taken back or made anew:
 * one answer for all. Attempts are counted by the address they come from, so that other tokens are no other tries.
 */
@Injectable()
export class OpenInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, ip: string): Promise<JoinView> {
    const { invitation } = await this.find(token, ip);
    const { firmName, familyName, givenName, title, email, firmRoles, expiresAt } = invitation;
    return { firmName, familyName, givenName, title, email, firmRoles, expiresAt: expiresAt.toISOString() };
  }

  /** Where the link leads and what it opens there. A good one clears the count. */
  async find(token: string, ip: string): Promise<{ place: InvitationPlace; invitation: InvitationRow }> {
    const key = `join:${ip}`;
    await this.throttle.admit(key);
    const place = await this.invitations.place(token);
    if (!place) throw new DomainProblem('invitation.not-usable');
    const walls = { firmId: place.firmId, clientId: null };
    const invitation = await this.transactions.read(walls, (tx) => this.usable(tx, place, token));
    await this.throttle.forget(key);
    return { place, invitation };
  }

  /** As it stands in this transaction; the token may have been replaced since it was looked up. */
  async usable(tx: Tx, place: InvitationPlace, token: string, kana = '-'): Promise<InvitationRow> {
    const row = await this.invitations.find(tx, place);
    if (row?.tokenSha256 !== tokenHash(token)) throw new DomainProblem('invitation.not-usable');
    const now = this.clock.now().getTime();
    const inviterMayInvite = row.inviterRoles === null || can({ firmRoles: row.inviterRoles }, 'member.invite');
    ensure(mayJoinFirm({ ...timesOf(row), now, inviterMayInvite, kana }));
    return row;
  }

  /** Somebody has come in by it: once, whoever else sends the same link at this moment. */
  async close(tx: Tx, { firmId }: InvitationPlace, row: InvitationRow, userId: string): Promise<void> {
    if (!(await this.invitations.accept(tx, firmId, row, userId))) throw new DomainProblem('invitation.not-usable');
  }
}
