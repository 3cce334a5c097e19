import { DomainProblem, LedgerWriter, Transactions, type InvitedCaller } from '@akashi/api-platform';
import type { SetPasswordBody } from '@akashi/contracts';
import { wasIdentifiedBefore } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { MembershipChanges } from '../members/membership-changes';
import { NewPassword } from './new-password';
import { OpenPasswordLink } from './open-password-link';
import { PasswordLinkStore, type PasswordLinkPlace, type PasswordLinkRow } from './password-link.store';

/** Whose password was set: the person as the firm knows them, and where they read mail. */
export interface SetPassword {
  firmId: string;
  firmName: string;
  person: { id: string; name: string };
  email: string;
}

/**
 * Whoever holds the link sets the password, once. It lets nobody in: the sign-in asks for the second factor as before, and where
 * somebody had handed the link out, the membership signs nothing until the person has been identified after this moment.
 */
@Injectable()
export class SetPasswordByLink {
  constructor(
    private readonly open: OpenPasswordLink,
    private readonly links: PasswordLinkStore,
    private readonly passwords: NewPassword,
    private readonly changes: MembershipChanges,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Gives the firm and the person, for its security log and for the mail that tells them. */
  async execute({ token, password }: SetPasswordBody, from: { ip: string; requestId: string }): Promise<SetPassword> {
    const { place, link } = await this.open.find(token, from.ip);
    const { familyName, givenName, familyKana, givenKana, email, firmName } = link;
    const names = [familyName, givenName, familyKana, givenKana];
    const passwordHash = await this.passwords.hash(password, { names, email, firmName });
    const caller = linkedCaller(place, link, from.requestId);
    await this.transactions.write(caller, async (tx) => {
      const { version, ...way } = await this.open.usable(tx, place, token);
      const sessions = await this.links.setPassword(tx, place.userId, token, passwordHash);
      if (sessions === null) throw new DomainProblem('password.link-not-usable');
      // Nobody of a client signs anything in this firm's name, and so nobody there is identified to; a mailed link was in nobody's hands.
      const isDoubted = place.clientId === null && !place.isMailed && wasIdentifiedBefore(way);
      if (isDoubted)
        await this.changes.doubt(
          tx,
          { firmId: place.firmId, issuedBy: way.issuedBy },
          { userId: place.userId, version },
        );
      this.ledger.record(tx, {
        action: 'password.reset',
        engagementId: null,
        entity: {
          type: place.clientId === null ? 'member' : 'client-person',
          id: place.userId,
          version: isDoubted ? version + 1 : version,
        },
        facts: { sessions, isMailed: place.isMailed },
      });
    });
    return { firmId: place.firmId, firmName, person: { id: place.userId, name: caller.name }, email };
  }
}

/** Whoever comes by the link acts by it alone: nobody knows yet that they are the person. */
function linkedCaller(
  { firmId, userId }: PasswordLinkPlace,
  { familyName, givenName }: PasswordLinkRow,
  requestId: string,
): InvitedCaller {
  return {
    kind: 'invited',
    firmId,
    clientId: null,
    userId,
    name: `${familyName} ${givenName}`,
    firmRoles: [],
    asking: 'member.read',
    requestId,
    role: 'invited',
    authn: 'invitation',
  };
}
