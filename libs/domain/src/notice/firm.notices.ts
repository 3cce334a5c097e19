import type { clientPeopleActions } from '../ledger/client-people.actions';
import type { firmActions } from '../ledger/firm.actions';
import type { peopleActions } from '../ledger/people.actions';
import { asks, nobody, tells, type NoticeRules } from './notice-rule';

/** Who is told of people and their ways in: the person, of what somebody else did to theirs. */
export const peopleNotices: Readonly<Record<keyof typeof peopleActions, NoticeRules>> = {
  'member.invited': nobody,
  'invitation.renewed': nobody,
  'invitation.withdrawn': nobody,
  'member.joined': asks('office'),
  'member.confirmed': tells('self'),
  'member.disabled': nobody,
  'member.enabled': tells('self'),
  'member.roles-set': tells('self'),
  'member.sessions-ended': tells('self'),
  'token.made': nobody,
  'token.revoked': tells('named'),
  'identity-provider.set': nobody,
  'identity-provider.tested': nobody,
  'identity-provider.turned': nobody,
  'identity.linked': nobody,
  'identity.unlinked': nobody,
  'joiner.provided': nobody,
  'joiner.changed': nobody,
  'joiner.joined': asks('office'),
  'member.described': nobody,
  'member.left': nobody,
  'member.returned': nobody,
  'password.link-issued': nobody,
  'password.reset': tells('self'),
  'password.changed': nobody,
  'factor.enrolled': nobody,
  'factor.removed': nobody,
  'recovery-codes.renewed': nobody,
  'factor.required': asks('self'),
  'factor.reset': tells('self'),
  'reading.corrected': nobody,
};

/** Nobody is told who comes in for a client: their list says so. */
export const clientPeopleNotices: Readonly<Record<keyof typeof clientPeopleActions, NoticeRules>> = {
  'client-person.invited': nobody,
  'client-invitation.renewed': nobody,
  'client-invitation.withdrawn': nobody,
  'client-person.joined': nobody,
  'client-person.revised': nobody,
  'client-person.ended': nobody,
};

/** Who is told of what is the firm’s own. */
export const firmNotices: Readonly<Record<keyof typeof firmActions, NoticeRules>> = {
  'firm.maintained': nobody,
  'firm.log-retention-set': nobody,
  'firm.harmful-files-set': nobody,
  'ledger-key.rotated': nobody,
  'credential.recorded': tells('named'),
  'ruleset.revised': asks('office'),
  'ruleset.approved': tells('named'),
  'ruleset.withdrawn': tells('named'),
  'client.registered': nobody,
  'client.revised': nobody,
  'service.registered': nobody,
  'statement-rule.set': nobody,
  'edition.file-received': nobody,
  'edition.imported': nobody,
  'procedure.file-received': nobody,
  'procedure.imported': nobody,
  'interpretation.written': nobody,
  'interpretation.corrected': nobody,
  'edition.mapped': asks('office'),
  'mapping.file-received': nobody,
  'mapping.imported': nobody,
  'mapping.confirmed': nobody,
  'mapping.reopened': nobody,
  'framework-link.proposed': nobody,
  'framework-link.recorded': nobody,
  'framework-link.answered': nobody,
  'service.revised': nobody,
};
