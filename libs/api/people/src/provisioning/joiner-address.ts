import { DomainProblem, ensure, type ApiTokenCaller, type Tx } from '@akashi/api-platform';
import { mayProvideMember, type SaidPerson } from '@akashi/domain/provisioning';
import { Injectable } from '@nestjs/common';
import { InvitationStore } from '../invitations/invitation.store';
import { MemberStore } from '../members/member.store';
import { IdentityProviderStore } from '../provider/identity-provider.store';

/** Whether somebody can join under an address: of the firm's domains, and nobody's so far, here or elsewhere. */
@Injectable()
export class JoinerAddress {
  constructor(
    private readonly providers: IdentityProviderStore,
    private readonly members: MemberStore,
    private readonly invitations: InvitationStore,
  ) {}

  async ensureFree(tx: Tx, caller: ApiTokenCaller, userName: string, said: SaidPerson): Promise<void> {
    const { familyName = '', givenName = '' } = said;
    const provider = await this.providers.find(tx, caller.firmId);
    ensure(
      mayProvideMember({
        name: familyName === '' || givenName === '' ? '' : `${familyName} ${givenName}`,
        userName,
        isProviderOn: (provider?.enabledAt ?? null) !== null,
        domains: provider?.domains ?? [],
        admittedEmails: await this.members.admittedEmails(tx, caller, userName),
        invitedEmails: await this.invitations.waitingEmails(tx, caller, userName),
      }),
    );
    if (await this.invitations.isTaken(userName)) throw new DomainProblem('member.email-in-use');
  }
}
