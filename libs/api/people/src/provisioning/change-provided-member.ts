import { DomainProblem, LedgerWriter, Transactions, type ApiTokenCaller, type Tx } from '@akashi/api-platform';
import { accountAddress } from '@akashi/domain/firm';
import type { SaidPerson } from '@akashi/domain/provisioning';
import { Injectable } from '@nestjs/common';
import { ComeAndGo } from './come-and-go';
import { ProvidedMemberStore, type Provided, type ProvidedRow } from './provided-member.store';
import { etagOf } from './scim-user';

/**
 * What the provider says otherwise of somebody. Of a joiner it is the name under which they will come in; of a member it is
 * kept beside the member's own, which stands under signatures, and only coming and going changes what they may.
 */
@Injectable()
export class ChangeProvidedMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly provided: ProvidedMemberStore,
    private readonly comeAndGo: ComeAndGo,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: ApiTokenCaller, userId: string, said: SaidPerson, ifMatch: string | null): Promise<ProvidedRow> {
    return this.transactions.write(caller, (tx) => this.apply(tx, caller, userId, said, ifMatch));
  }

  /** Removes them for the provider: a member leaves, and what they did stays; a joiner never comes. */
  async end(caller: ApiTokenCaller, userId: string, ifMatch: string | null): Promise<void> {
    await this.transactions.write(caller, async (tx) => {
      const { before, member } = await this.lock(tx, caller, userId, ifMatch);
      if (before.deletedAt !== null) throw new DomainProblem('not-found');
      await this.keep(tx, caller, before, { ...before, isActive: false, deletedAt: this.comeAndGo.now() }, member);
    });
  }

  async apply(
    tx: Tx,
    caller: ApiTokenCaller,
    userId: string,
    said: SaidPerson,
    ifMatch: string | null,
  ): Promise<ProvidedRow> {
    const { before, member } = await this.lock(tx, caller, userId, ifMatch);
    if (said.userName !== undefined && accountAddress(said.userName) !== before.userName)
      throw new DomainProblem('provisioning.address-fixed');
    const after = { ...before, ...told(before, said), deletedAt: null };
    if (member === null && (after.familyName === '' || after.givenName === ''))
      throw new DomainProblem('member.name-missing');
    await this.keep(tx, caller, before, after, member);
    return this.provided.find(tx, caller.firmId, userId);
  }

  /** Rows of members are locked before those of what was said of them, as everybody who ends a membership does. */
  private async lock(tx: Tx, caller: ApiTokenCaller, userId: string, ifMatch: string | null) {
    const member = await this.comeAndGo.lock(tx, caller, userId);
    const row = await this.provided.lock(tx, caller.firmId, userId);
    if (row === null && member === null) throw new DomainProblem('not-found');
    // Whom it removed is there for nobody but who names them anew.
    if (row === null || row.deletedAt === null) {
      const now = await this.provided.find(tx, caller.firmId, userId);
      if (ifMatch !== null && ifMatch !== '*' && !ifMatch.split(/\s*,\s*/).includes(etagOf(now)))
        throw new DomainProblem('stale-version');
      if (row === null) return { before: unsaid(now), member };
    }
    // Whether a member is here says the membership: a colleague may have ended it since the provider spoke.
    return { before: member ? { ...row, isActive: !member.isDisabled } : row, member };
  }

  private async keep(
    tx: Tx,
    caller: ApiTokenCaller,
    before: Provided,
    said: Provided,
    member: Awaited<ReturnType<ComeAndGo['lock']>>,
  ): Promise<void> {
    const isSame = JSON.stringify(said) === JSON.stringify(before);
    const moved = member && (await this.comeAndGo.move(tx, caller, member, said));
    if (isSame && !moved) {
      this.ledger.recordNothing(tx, 'The provider said what it had said before.');
      return;
    }
    const after = { ...said, ...moved };
    if (before.version === 0) await this.provided.add(tx, caller, after);
    else await this.provided.change(tx, caller, after);
    if (!moved) this.record(tx, caller, after, member);
  }

  private record(
    tx: Tx,
    { tokenId }: ApiTokenCaller,
    { userId, version, ...after }: Provided,
    member: { version: number } | null,
  ): void {
    const { userName, externalId, familyName, givenName, title, displayName, isActive } = after;
    const said = { userName, externalId, familyName, givenName, title, displayName };
    const entry = { engagementId: null, after: said };
    if (member)
      this.ledger.record(tx, {
        ...entry,
        action: 'member.described',
        entity: { type: 'member', id: userId, version: member.version },
        facts: { token: tokenId },
      });
    else
      this.ledger.record(tx, {
        ...entry,
        action: 'joiner.changed',
        entity: { type: 'invitation', id: userId, version: version + 1 },
        facts: { token: tokenId, isActive },
      });
  }
}

/** What is said now, over what was said; an attribute that was taken away is empty. */
function told(before: Provided, said: SaidPerson): Partial<Provided> {
  const { userName: _same, externalId, ...rest } = said;
  return {
    ...rest,
    ...(externalId !== undefined && { externalId: externalId || null }),
    ...(rest.displayName === '' && { displayName: `${before.familyName} ${before.givenName}` }),
  };
}

/** A member of whom the provider has said nothing so far. */
const unsaid = ({ version: _, ...row }: ProvidedRow): Provided => ({
  ...row,
  ...{ isAwaited: false, endedAt: null, deletedAt: null, tokenId: '', version: 0 },
});
