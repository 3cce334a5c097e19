import { ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { AdmitMemberBody, MemberView } from '@akashi/contracts';
import { firmRoles } from '@akashi/domain/access';
import { mayAdmitMember, mayUsePassword } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { PasswordHasher } from '../sessions/password-hasher';
import { MemberStore } from './member.store';

@Injectable()
export class AdmitMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly passwords: PasswordHasher,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  async execute(caller: Caller, { password, ...person }: AdmitMemberBody): Promise<MemberView> {
    const email = person.email.normalize('NFKC').trim().toLowerCase();
    const knownWords = [person.familyName, person.givenName, email.split('@')[0] ?? ''];
    ensure(mayUsePassword({ password, knownWords }));
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.write(caller, async (tx) => {
      const admittedEmails = await this.members.admittedEmails(tx, caller, email);
      ensure(
        mayAdmitMember({
          name: `${person.familyName} ${person.givenName}`,
          kana: `${person.familyKana} ${person.givenKana}`,
          email,
          firmRoles: person.firmRoles,
          knownRoles: firmRoles,
          admittedEmails,
        }),
      );
      const userId = this.ids.next();
      await this.members.add(tx, caller, { ...person, userId, email, passwordHash });
      this.ledger.record(tx, {
        action: 'member.admitted',
        engagementId: null,
        entity: { type: 'member', id: userId, version: 1 },
        facts: { firmRoles: person.firmRoles.join(',') },
        after: { ...person, email },
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
