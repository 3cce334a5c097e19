import { describe, expect, it } from 'vitest';
import { mayMakeToken, type MakeTokenFacts } from './make-token.rule';

const asked: MakeTokenFacts = {
  name: 'BI',
  firmRoles: ['member'],
  permissions: ['client.read', 'test.read'],
  engagementIds: null,
  days: 90,
  live: 0,
};

describe('a token that a person makes', () => {
  it.each<[string, Partial<MakeTokenFacts>, string]>([
    ['reads what they may read', {}, 'allowed'],
    ['lasts a day at least', { days: 1 }, 'allowed'],
    ['lasts a year at most', { days: 365 }, 'allowed'],
    ['and no day longer', { days: 366 }, 'token.term-out-of-range'],
    ['nor no day at all', { days: 0 }, 'token.term-out-of-range'],
    ['nor half a day', { days: 0.5 }, 'token.term-out-of-range'],
    ['is named so that it reads as it was written', { name: '\u202eIB' }, 'token.name-not-storable'],
    ['grants something', { permissions: [] }, 'token.grants-nothing'],
    ['is for some engagement, or for all', { engagementIds: [] }, 'token.grants-nothing'],
    ['grants nothing of the firm that they do not hold', { permissions: ['security-log.read'] }, 'token.not-held'],
    ['grants it to whoever holds it', { firmRoles: ['quality_office'], permissions: ['security-log.read'] }, 'allowed'],
    [
      'for some engagements grants what is asked there',
      { permissions: ['test.read'], engagementIds: ['e'] },
      'allowed',
    ],
    ['for some engagements reads nothing of the firm', { engagementIds: ['e'] }, 'token.of-firm-and-engagements'],
    ['is one of twenty', { live: 19 }, 'allowed'],
    ['is no twenty-first', { live: 20 }, 'token.too-many'],
  ])('%s', (_, changed, said) => {
    const decision = mayMakeToken({ ...asked, ...changed });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(said);
  });
});
