import { describe, expect, it } from 'vitest';
import { mayMakeProvisioningToken } from './make-provisioning-token.rule';

const asked = { name: 'Entra ID', days: 365, live: 0 };

describe('a token for the firm’s provider', () => {
  it('lasts a year at most', () => expect(mayMakeProvisioningToken(asked).allowed).toBe(true));

  it.each([
    ['no day longer', { days: 366 }, 'token.term-out-of-range'],
    ['named so that it reads as it was written', { name: '\u202eA' }, 'token.name-not-storable'],
    ['one of twenty of its maker', { live: 20 }, 'token.too-many'],
  ])('is %s', (_, changed, code) => expect(mayMakeProvisioningToken({ ...asked, ...changed })).toMatchObject({ code }));
});
