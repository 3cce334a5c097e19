import { Clock, DomainProblem, ensure, Transactions, type Tx } from '@akashi/api-platform';
import type { JoinClientView } from '@akashi/contracts';
import { mayJoinClient, type JoinFirmFacts } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../invitations/invitation-token';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import {
  ClientInvitationStore,
  timesOfClientLink,
  type ClientInvitationPlace,
  type ClientInvitationRow,
} from './client-invitation.store';
import { ClientPersonStore } from './client-person.store';

/** What is asked of whoever comes in, beside the link. */
interface Asked extends Pick<JoinFirmFacts, 'kana'> {
  /** The account they come in by; null for a new one. */
  accountId: string | null;
  isPasswordRight: boolean;
}

const onlyLooking: Asked = { kana: '-', accountId: null, isPasswordRight: true };

/** What a link of invitation to a client opens: one answer for every link that opens nothing, counted by where it is tried. */
@Injectable()
export class OpenClientInvitation {
  constructor(
    private readonly invitations: ClientInvitationStore,
    private readonly people: ClientPersonStore,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, ip: string): Promise<JoinClientView> {
    const { invitation } = await this.find(token, ip);
    const { firmName, clientName, familyName, givenName, title, email, kind, expiresAt } = invitation;
    const hasAccount = (await this.invitations.accountOf(email)) !== null;
    const who = { familyName, givenName, title, email, kind, hasAccount };
    return { firmName, clientName, ...who, expiresAt: expiresAt.toISOString() };
  }

  /** Where the link leads and what it opens there. A good one clears the count. */
  async find(token: string, ip: string): Promise<{ place: ClientInvitationPlace; invitation: ClientInvitationRow }> {
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
  async usable(
    tx: Tx,
    place: ClientInvitationPlace,
    token: string,
    { kana, accountId, isPasswordRight }: Asked = onlyLooking,
  ): Promise<ClientInvitationRow> {
    const row = await this.invitations.find(tx, place);
    if (row?.tokenSha256 !== tokenHash(token)) throw new DomainProblem('invitation.not-usable');
    const worksForFirm = accountId !== null && (await this.people.worksForFirm(tx, place.firmId, accountId));
    const link = { ...timesOfClientLink(row), inviterMayInvite: row.inviterMayInvite, now: this.clock.now().getTime() };
    ensure(mayJoinClient({ ...link, kana, worksForFirm, isPasswordRight }));
    return row;
  }
}
