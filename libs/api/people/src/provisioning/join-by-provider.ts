import { DomainProblem, ensure, LedgerWriter, Transactions, type InvitedCaller, type Tx } from '@akashi/api-platform';
import { accountAddress } from '@akashi/domain/firm';
import { mayJoinByProvider } from '@akashi/domain/provisioning';
import { Injectable } from '@nestjs/common';
import { InvitationStore } from '../invitations/invitation.store';
import { IdentityStore } from '../provider/identity.store';
import type { CameBack } from '../provider/provider-way';
import { Newcomers } from './newcomers';
import { ProvidedMemberStore, type Provided } from './provided-member.store';

/**
 * Somebody whom the provider had named comes in by it for the first time, and is a member from then on, by issuer and subject.
 * Who named them and who said which provider is believed could have come in themselves: until another colleague has identified
 * the person, the membership signs nothing.
 */
@Injectable()
export class JoinByProvider {
  constructor(
    private readonly transactions: Transactions,
    private readonly provided: ProvidedMemberStore,
    private readonly identities: IdentityStore,
    private readonly invitations: InvitationStore,
    private readonly newcomers: Newcomers,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Gives whose account it is; null where nobody of the address is waited for. */
  async execute({ provider, person }: CameBack, requestId: string): Promise<string | null> {
    const { firmId, domains } = provider;
    const { address } = person;
    const place = { firmId, clientId: null };
    const userName = accountAddress(address.email ?? '');
    const awaited = await this.transactions.read(place, (tx) => this.provided.awaited(tx, firmId, userName));
    if (!awaited) return null;
    const { userId, name, isMember } = awaited;
    const isTaken = !isMember && (await this.invitations.isTaken(userName));
    ensure(mayJoinByProvider({ address, domains, isAwaited: true, isTaken }));
    const caller: InvitedCaller = { ...place, ...asInvited, userId, name, requestId };
    const passwordHash = isMember ? '' : await this.newcomers.nobodysPassword();
    await this.transactions.write(caller, (tx) => this.join(tx, caller, { provider, person }, passwordHash));
    return userId;
  }

  private async join(
    tx: Tx,
    caller: InvitedCaller,
    { provider, person }: CameBack,
    passwordHash: string,
  ): Promise<void> {
    const { firmId, userId } = caller;
    const { kind, issuer, domains } = provider;
    const { subject, address } = person;
    const row = await this.provided.lock(tx, firmId, userId);
    const isAwaited = row !== null && row.isAwaited && row.isActive && row.deletedAt === null;
    const isAnothers = await this.identities.isAnothers(tx, { firmId, userId }, { kind, issuer, subject });
    ensure(mayJoinByProvider({ address, domains, isAwaited: isAwaited && !isAnothers, isTaken: false }));
    if (row === null) throw new DomainProblem('identity-provider.not-linked');
    const issuers = await this.issuersOf(tx, firmId, row, provider.setBy);
    const version = await this.newcomers.comeIn(tx, caller, row, { passwordHash, issuers });
    await this.identities.link(tx, { firmId, userId }, { kind, issuer, subject });
    await this.provided.arrived(tx, firmId, row);
    const { userName, familyName, givenName, tokenId } = row;
    this.ledger.record(tx, {
      action: 'joiner.joined',
      engagementId: null,
      entity: { type: 'member', id: userId, version },
      facts: { token: tokenId, waysIssued: issuers.length },
      after: { userName, familyName, givenName, issuer, subject, waysIssuedBy: issuers },
    });
  }

  private async issuersOf(tx: Tx, firmId: string, { tokenId }: Provided, setBy: readonly string[]): Promise<string[]> {
    return [...new Set([await this.provided.makerOf(tx, firmId, tokenId), ...setBy])];
  }
}

const asInvited = {
  kind: 'invited',
  firmRoles: [],
  asking: 'member.read',
  role: 'invited',
  authn: 'invitation',
} as const;
