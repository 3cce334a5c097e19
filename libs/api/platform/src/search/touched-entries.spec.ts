import { ledgerActions, type LedgerAction } from '@akashi/domain/ledger';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { touchedBy } from './touched-entries';

/** Things that are found by their words; what happens to one of them may change these. */
const found = [
  'client',
  'cloud_service',
  'control_test',
  'engagement',
  'evidence',
  'finding',
  'member',
  'population',
  'sample_item',
  'scope_plan',
];

/** Acts on such things that leave every name and text as it is: signatures, states, numbers, people. */
const wordless: readonly LedgerAction[] = [
  'member.confirmed',
  'member.disabled',
  'member.enabled',
  'member.roles-set',
  'member.sessions-ended',
  'identity.linked',
  'identity.unlinked',
  'member.described',
  'member.left',
  'member.returned',
  'password.link-issued',
  'password.link-mailed',
  'password.reset',
  'password.changed',
  'factor.enrolled',
  'factor.removed',
  'recovery-codes.renewed',
  'factor.required',
  'factor.reset',
  'engagement.renewed',
  'engagement.accepted',
  'engagement.declined',
  'engagement.withdrawn',
  'engagement.moved',
  'engagement.archived',
  'plan.drafted',
  'plan.overruled',
  'plan.many-overruled',
  'plan.computed-restored',
  'plan.amendment-drafted',
  'plan.amendment-decided',
  'test.assigned',
  'test.steps-copied',
  'test.signed',
  'test.reviewed',
  'test.returned',
  'evidence.marked',
  'evidence.mark-changed',
  'evidence.mark-removed',
  'sample.size-agreed',
  'item.recorded',
  'matching.rule-set',
  'matching.documents-placed',
  'matching.run',
  'matching.proposals-taken',
  'item.voided',
  'finding.confirmed',
  'finding.released',
  'finding.file-attached',
  'finding.file-detached',
  'finding.answered',
  'finding.plan-submitted',
  'finding.reviewed',
  'finding.withdrawn',
  'finding.improved',
  'finding.followed-up',
  'finding.plan-returned',
  'finding.closed',
];

const touchedNothing = (action: LedgerAction): boolean => {
  const entry = {
    action,
    engagementId: 'e',
    entity: { type: 'x', id: '00000000-0000-4000-8000-000000000000' },
  } as unknown as LedgerEntry;
  return touchedBy(entry, 'f').length === 0;
};

describe('what is found', () => {
  it('is read anew after each act that may change its words', () => {
    const silent = (Object.keys(ledgerActions) as LedgerAction[]).filter(
      (action) => [ledgerActions[action].entity].flat().some((type) => found.includes(type)) && touchedNothing(action),
    );
    expect(silent).toEqual(wordless);
  });
});
