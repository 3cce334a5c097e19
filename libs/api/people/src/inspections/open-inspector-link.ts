import { Clock, DomainProblem, ensure, Transactions, type Tx } from '@akashi/api-platform';
import type { JoinInspectionView } from '@akashi/contracts';
import { inspectionStanding, mayJoinInspection } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { ClientInvitationStore } from '../client-people/client-invitation.store';
import { tokenHash } from '../invitations/invitation-token';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { InspectorStore, type InspectorLinkRow, type InspectorPlace } from './inspector.store';

/** What is asked of whoever comes in, beside the link. */
interface Asked {
  /** The account they come in by; null for whoever only looks. */
  accountId: string | null;
  isPasswordRight: boolean;
}

const onlyLooking: Asked = { accountId: null, isPasswordRight: true };

/** What an inspector's link opens: one answer for every link that opens nothing, counted by where it is tried. */
@Injectable()
export class OpenInspectorLink {
  constructor(
    private readonly inspectors: InspectorStore,
    private readonly accounts: ClientInvitationStore,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, ip: string): Promise<JoinInspectionView> {
    const { invited } = await this.find(token, ip);
    const { firmName, authority, familyName, givenName, title, email, beginsOn, endsOn, expiresAt } = invited;
    const hasAccount = (await this.accounts.accountOf(email)) !== null;
    const who = { familyName, givenName, title, email, beginsOn, endsOn, hasAccount };
    return { firmName, authority, ...who, expiresAt: expiresAt.toISOString() };
  }

  /** Where the link leads and what it opens there. A good one clears the count. */
  async find(token: string, ip: string): Promise<{ place: InspectorPlace; invited: InspectorLinkRow }> {
    const key = `join:${ip}`;
    await this.throttle.admit(key);
    const place = await this.inspectors.place(token);
    if (!place) throw new DomainProblem('invitation.not-usable');
    const walls = { firmId: place.firmId, clientId: null };
    const invited = await this.transactions.read(walls, (tx) => this.usable(tx, place, token));
    await this.throttle.forget(key);
    return { place, invited };
  }

  /** As it stands in this transaction; it may have been used or ended since it was looked up. */
  async usable(
    tx: Tx,
    place: InspectorPlace,
    token: string,
    { accountId, isPasswordRight }: Asked = onlyLooking,
  ): Promise<InspectorLinkRow> {
    const row = await this.inspectors.find(tx, place);
    if (row?.tokenSha256 !== tokenHash(token)) throw new DomainProblem('invitation.not-usable');
    ensure(
      mayJoinInspection({
        acceptedAt: row.joinedAt?.getTime() ?? null,
        withdrawnAt: row.disabledAt?.getTime() ?? null,
        expiresAt: row.expiresAt.getTime(),
        now: this.clock.now().getTime(),
        standing: inspectionStanding(row, this.clock.today()),
        ...(await this.inspectors.sidesOf(tx, place.firmId, accountId)),
        isPasswordRight,
      }),
    );
    return row;
  }
}
