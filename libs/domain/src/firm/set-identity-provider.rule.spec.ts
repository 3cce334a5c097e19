import { describe, expect, it } from 'vitest';
import { maySetIdentityProvider } from './set-identity-provider.rule';

const issuer = 'https://login.kasumidai.example/tenant/v2.0';
const certificate = `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(40)}\n-----END CERTIFICATE-----\n`;
const both = { domains: ['kasumidai.example'], issuerBefore: null };
const facts = {
  ...{ kind: 'oidc' as const, issuer, clientId: 'akashi', secret: 'a-secret' },
  ...{ entryPoint: '', certificates: [] as string[], ...both },
};
const saml = {
  ...{ kind: 'saml' as const, issuer: 'urn:kasumidai:idp', clientId: '', secret: null },
  ...{ entryPoint: 'https://login.kasumidai.example/sso?tenant=1', certificates: [certificate], ...both },
};

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

describe('a provider that answers by SAML', () => {
  it('is named by its entity id, where it sends browsers, and the keys that sign: two while one takes the other’s place', () => {
    for (const certificates of [[certificate], [certificate, certificate]])
      expect(maySetIdentityProvider({ ...saml, certificates })).toEqual({ allowed: true });
  });

  it.each([
    ['no entity id', { issuer: '' }, 'identity-provider.entity-malformed'],
    ['an entity id of two words', { issuer: 'two words' }, 'identity-provider.entity-malformed'],
    ['no address to send to', { entryPoint: '' }, 'identity-provider.entry-point-malformed'],
    ['one without TLS', { entryPoint: 'http://idp.example/sso' }, 'identity-provider.entry-point-malformed'],
    ['one with a name in it', { entryPoint: 'https://a:b@idp.example/' }, 'identity-provider.entry-point-malformed'],
    ['one that runs', { entryPoint: 'javascript:alert(1)' }, 'identity-provider.entry-point-malformed'],
    ['no key that signs', { certificates: [] }, 'identity-provider.certificate-malformed'],
    ['three', { certificates: [certificate, certificate, certificate] }, 'identity-provider.certificate-malformed'],
    ['two in one', { certificates: [certificate + certificate] }, 'identity-provider.certificate-malformed'],
    [
      'a private key',
      { certificates: [certificate.replaceAll('CERTIFICATE', 'PRIVATE KEY')] },
      'identity-provider.certificate-malformed',
    ],
    ['what is no domain', { domains: ['@kasumidai'] }, 'identity-provider.domain-malformed'],
  ])('is not named with %s', (_, change, code) => {
    expect(maySetIdentityProvider({ ...saml, ...change })).toEqual({ allowed: false, code });
  });
});
