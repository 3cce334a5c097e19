import { Ids, LedgerWriter, Transactions, type InvitedCaller } from '@akashi/api-platform';
import type { JoinFirmBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { MemberStore } from '../members/member.store';
import { NewPassword } from '../passwords/new-password';
import type { InvitationPlace, InvitationRow } from './invitation.store';
import { OpenInvitation } from './open-invitation';

/** The invited person becomes a member, with a reading and a password that they alone gave. */
@Injectable()
export class JoinFirm {
  constructor(
    private readonly open: OpenInvitation,
    private readonly members: MemberStore,
    private readonly passwords: NewPassword,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  /** Gives the firm and the person as it knows them from now on. */
  async execute(
    { token, ...said }: JoinFirmBody,
    from: { ip: string; requestId: string },
  ): Promise<{ firmId: string; person: { id: string; name: string } }> {
    const { place, invitation } = await this.open.find(token, from.ip);
    const { familyName, givenName, email, firmName } = invitation;
    const reading = { familyKana: said.familyKana.trim(), givenKana: said.givenKana.trim() };
    const names = [familyName, givenName, reading.familyKana, reading.givenKana];
    const passwordHash = await this.passwords.hash(said.password, { names, email, firmName });
    const userId = this.ids.next();
    const caller = invitedCaller(place, invitation, userId, from.requestId);
    await this.transactions.write(caller, async (tx) => {
      const kana = `${reading.familyKana} ${reading.givenKana}`;
      const now = await this.open.usable(tx, place, token, kana);
      await this.members.add(tx, caller, { ...now, ...reading, userId, passwordHash });
      await this.open.close(tx, place, now, userId);
      this.ledger.record(tx, {
        action: 'member.joined',
        engagementId: null,
        entity: { type: 'member', id: userId, version: 1 },
        facts: { invitation: now.id, firmRoles: now.firmRoles.join(',') },
        after: { familyName, givenName, ...reading, email },
      });
    });
    return { firmId: place.firmId, person: { id: userId, name: caller.name } };
  }
}

/** Whoever comes in acts by the link alone, and as the person they are about to be. */
function invitedCaller(
  { firmId }: InvitationPlace,
  { familyName, givenName }: InvitationRow,
  userId: string,
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
