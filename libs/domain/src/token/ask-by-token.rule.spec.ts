import { describe, expect, it } from 'vitest';
import { mayAskByToken } from './ask-by-token.rule';

const of = { permissions: ['client.read', 'test.read'], engagementIds: null, engagementId: null } as const;

describe('what a token reaches', () => {
  it.each([
    ['what it was given', { ...of, asking: 'client.read' }, true],
    ['nothing that it was not given', { ...of, asking: 'firm.read' }, false],
    ['every engagement, where it is for all', { ...of, asking: 'test.read', engagementId: 'e' }, true],
    ['its own engagement', { ...of, asking: 'test.read', engagementIds: ['e'], engagementId: 'e' }, true],
    ['no other one', { ...of, asking: 'test.read', engagementIds: ['e'], engagementId: 'f' }, false],
    [
      'nothing of the firm where it is for some engagements',
      { ...of, asking: 'client.read', engagementIds: ['e'] },
      false,
    ],
  ] as const)('is %s', (_, facts, isAllowed) => expect(mayAskByToken(facts).allowed).toBe(isAllowed));
});
