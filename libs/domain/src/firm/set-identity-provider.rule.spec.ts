import { describe, expect, it } from 'vitest';
import { maySetIdentityProvider } from './set-identity-provider.rule';

const issuer = 'https://login.kasumidai.example/tenant/v2.0';
const facts = { issuer, clientId: 'akashi', secret: 'a-secret', domains: ['kasumidai.example'], issuerBefore: null };

describe('the provider by which a firm’s people sign in', () => {
  it.each([
    ['by an https address', {}],
    ['of this very machine, without TLS', { issuer: 'http://127.0.0.1:4000/op' }],
    ['with the secret that stands, at the same address', { secret: null, issuerBefore: issuer }],
    ['for every address, where no domain is named', { domains: [] }],
  ])('is named %s', (_, change) => {
    expect(maySetIdentityProvider({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['an address without TLS', { issuer: 'http://login.kasumidai.example' }, 'identity-provider.issuer-malformed'],
    [
      'one that only looks like this machine',
      { issuer: 'http://localhost.evil.example' },
      'identity-provider.issuer-malformed',
    ],
    [
      'a name and password in the address',
      { issuer: 'https://a:b@evil.example' },
      'identity-provider.issuer-malformed',
    ],
    ['a query', { issuer: `${issuer}?x=1` }, 'identity-provider.issuer-malformed'],
    ['an address that runs', { issuer: 'javascript:alert(1)' }, 'identity-provider.issuer-malformed'],
    ['no client', { clientId: '' }, 'identity-provider.client-missing'],
    ['no secret', { secret: null }, 'identity-provider.secret-missing'],
    ['another’s secret', { secret: null, issuerBefore: 'https://other.example' }, 'identity-provider.secret-missing'],
    ['what is no domain', { domains: ['@kasumidai'] }, 'identity-provider.domain-malformed'],
  ])('is not named with %s', (_, change, code) => {
    expect(maySetIdentityProvider({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
