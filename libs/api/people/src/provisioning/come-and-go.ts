import { Clock, DomainProblem, ensure, LedgerWriter, type ApiTokenCaller, type Tx } from '@akashi/api-platform';
import { mayEnableByProvider, mayEndByProvider } from '@akashi/domain/provisioning';
import { Injectable } from '@nestjs/common';
import { MembershipChanges, type LockedMember } from '../members/membership-changes';
import { IdentityStore } from '../provider/identity.store';
import type { Provided } from './provided-member.store';

type Member = LockedMember & { userId: string };

/** Members who leave, and are back, by the word of the firm's provider: at their next request, in every process. */
@Injectable()
export class ComeAndGo {
  constructor(
    private readonly changes: MembershipChanges,
    private readonly identities: IdentityStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Null for whoever is no member. */
  async lock(tx: Tx, caller: ApiTokenCaller, userId: string): Promise<Member | null> {
    try {
      return { userId, ...(await this.changes.lock(tx, caller, userId)) };
    } catch (fault) {
      if (fault instanceof DomainProblem && fault.code === 'not-found') return null;
      throw fault;
    }
  }

  /** What changes of what is kept of them; null where they stay as they are. */
  async move(tx: Tx, caller: ApiTokenCaller, member: Member, said: Provided): Promise<Partial<Provided> | null> {
    if (said.isActive !== member.isDisabled) return null;
    return said.isActive ? this.comeBack(tx, caller, member, said) : this.leave(tx, caller, member);
  }

  private async leave(tx: Tx, caller: ApiTokenCaller, member: Member): Promise<Partial<Provided>> {
    const { userId, version } = member;
    ensure(mayEndByProvider(member));
    await this.changes.disable(tx, caller, member, 'SCIM');
    const sessions = await this.changes.endSessions(tx, userId);
    await this.identities.end(tx, { firmId: caller.firmId, userId });
    this.ledger.record(tx, {
      action: 'member.left',
      engagementId: null,
      entity: { type: 'member', id: userId, version: version + 1 },
      facts: { token: caller.tokenId, sessions },
    });
    return { endedAt: (await this.changes.find(tx, caller, userId))?.disabledAt ?? null, isAwaited: false };
  }

  private async comeBack(
    tx: Tx,
    caller: ApiTokenCaller,
    member: Member,
    { endedAt }: Provided,
  ): Promise<Partial<Provided>> {
    const { userId, version, isDisabled } = member;
    const now = await this.changes.find(tx, caller, userId);
    const isEndedByProvider = endedAt !== null && endedAt.getTime() === now?.disabledAt?.getTime();
    const worksForClient = await this.changes.worksForClient(tx, caller, userId);
    ensure(mayEnableByProvider({ isDisabled, isEndedByProvider, worksForClient }));
    await this.changes.enable(tx, caller, member);
    this.ledger.record(tx, {
      action: 'member.returned',
      engagementId: null,
      entity: { type: 'member', id: userId, version: version + 1 },
      facts: { token: caller.tokenId },
    });
    // The identity went with them: the next who comes in under the address is them, until somebody has identified them anew.
    return { endedAt: null, isAwaited: true };
  }
}
