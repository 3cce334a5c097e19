import { Ids, type InvitedCaller, type Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { MembershipChanges } from '../members/membership-changes';
import { MemberStore } from '../members/member.store';
import { PasswordHasher } from '../passwords/password-hasher';
import type { Provided } from './provided-member.store';

/** The membership of whoever comes in by the provider for the first time, or again. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly members: MemberStore,
    private readonly changes: MembershipChanges,
    private readonly hasher: PasswordHasher,
    private readonly ids: Ids,
  ) {}

  /** Nobody knows it, and nobody is told: they come in by the provider, or by a way that they make themselves. */
  nobodysPassword(): Promise<string> {
    return this.hasher.hash(this.ids.secret(32).toString('base64'));
  }

  /**
   * As the member they are, or as a new one with no role but the plainest; gives the version. Either signs nothing until somebody
   * who is none of the issuers has identified the person.
   */
  async comeIn(
    tx: Tx,
    caller: InvitedCaller,
    { userId, userName, familyName, givenName, title }: Provided,
    { passwordHash, issuers }: { passwordHash: string; issuers: string[] },
  ): Promise<number> {
    const member = await this.changes.find(tx, caller, userId);
    if (member === null) {
      const [invitedBy = null, ...more] = issuers;
      const name = { familyName, givenName, familyKana: '', givenKana: '', title };
      await this.members.add(tx, caller, {
        ...{ ...name, userId, email: userName, passwordHash, firmRoles: ['member'], invitedBy },
        alsoIssuedBy: more,
      });
      return 1;
    }
    let { version } = member;
    for (const issuedBy of issuers)
      await this.changes.doubt(tx, { firmId: caller.firmId, issuedBy }, { userId, version: version++ });
    return version;
  }
}
