import { describe, expect, it } from 'vitest';
import { mayTakeProposal, type TakeProposalFacts } from './take-proposal.rule';

describe('taking what the rule proposes', () => {
  const facts: TakeProposalFacts = {
    ...{ engagementState: 'in_fieldwork', populationState: 'frozen', inSample: true, isVoid: false },
    ...{ attributeOfTest: true, recorded: null, proposal: 'agreed' },
  };

  it.each(['agreed', 'within'] as const)('is allowed where everything was found: %s', (proposal) => {
    expect(mayTakeProposal({ ...facts, proposal })).toEqual({ allowed: true });
  });

  it.each([
    ['something was not found', { proposal: 'asked' }, 'matching.not-proposed'],
    ['nobody looked', { proposal: null }, 'matching.not-proposed'],
    ['a person recorded that it deviates', { recorded: 'DEVIATION' }, 'matching.already-recorded'],
    ['a person recorded the same', { recorded: 'NO_EXCEPTION' }, 'matching.already-recorded'],
    ['the item is void', { isVoid: true }, 'item.void'],
    ['the attribute is of another paper', { attributeOfTest: false }, 'item.attribute-not-of-test'],
    ['fieldwork is over', { engagementState: 'archived' }, 'test.fieldwork-not-open'],
  ] satisfies [string, Partial<TakeProposalFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayTakeProposal({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
