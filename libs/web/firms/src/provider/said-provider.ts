import type { IdentityProviderView, SetIdentityProviderBody } from '@akashi/contracts';
import { maySetIdentityProvider, type ProviderKind } from '@akashi/domain/firm';

/** What stands in the fields. */
export interface SaidProvider {
  kind: ProviderKind;
  /** Of OpenID Connect. */
  issuer: string;
  clientId: string;
  secret: string;
  /** Of SAML. */
  entityId: string;
  entryPoint: string;
  certificates: string;
  domains: string;
  passwords: string;
}

type Facts = Parameters<typeof maySetIdentityProvider>[0];

const pem = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(100)}\n-----END CERTIFICATE-----`;
/** Something that nobody has anything against, of each kind. */
const filled: Record<ProviderKind, Facts> = {
  oidc: {
    ...{ kind: 'oidc', issuer: 'https://a.example', clientId: '-', secret: '-' },
    ...{ entryPoint: '', certificates: [], domains: [], issuerBefore: null },
  },
  saml: {
    ...{ kind: 'saml', issuer: '-', clientId: '', secret: null },
    ...{ entryPoint: 'https://a.example', certificates: [pem], domains: [], issuerBefore: null },
  },
};

export const saidOf = (base: IdentityProviderView): SaidProvider => ({
  kind: base.kind,
  issuer: base.kind === 'oidc' ? base.issuer : '',
  clientId: base.clientId,
  secret: '',
  entityId: base.kind === 'saml' ? base.issuer : '',
  entryPoint: base.entryPoint,
  certificates: base.certificates.map((one) => one.pem.trim()).join('\n'),
  domains: base.domains.join(' '),
  passwords: base.isOnly ? 'only' : 'both',
});

export function bodyOf(said: SaidProvider, version: number): SetIdentityProviderBody {
  const isSaml = said.kind === 'saml';
  return {
    kind: said.kind,
    issuer: (isSaml ? said.entityId : said.issuer).trim(),
    clientId: isSaml ? '' : said.clientId.trim(),
    secret: isSaml || said.secret === '' ? null : said.secret,
    entryPoint: isSaml ? said.entryPoint.trim() : '',
    certificates: isSaml ? certificatesIn(said.certificates) : [],
    domains: namesIn(said.domains),
    isOnly: said.passwords === 'only',
    version,
  };
}

/** What the rule says of one part, as if nobody had anything against the others. */
export const decisionOn =
  (
    part: 'issuer' | 'clientId' | 'secret' | 'entryPoint' | 'certificates' | 'domains',
    kind: ProviderKind | null = null,
  ) =>
  (said: SaidProvider, issuerBefore: string | null = null) => {
    const { [part]: value, issuer } = bodyOf(said, 0);
    const isAsked = kind === null || kind === said.kind;
    const about = part === 'secret' ? { issuer: issuer || filled.oidc.issuer, issuerBefore } : {};
    return maySetIdentityProvider({ ...filled[said.kind], ...(isAsked ? { ...about, [part]: value } : {}) });
  };

/** Each block by itself, and the bare letters of a metadata's certificate as a block; what is neither is refused as it is. */
function certificatesIn(text: string): string[] {
  const parts = text.split(/(?<=-----END CERTIFICATE-----)/).map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => (bare.test(part) ? blockOf(part) : part));
}

const bare = /^[A-Za-z0-9+/=\s]{100,}$/;
const blockOf = (letters: string): string =>
  [
    '-----BEGIN CERTIFICATE-----',
    ...(letters.replace(/\s/g, '').match(/.{1,64}/g) ?? []),
    '-----END CERTIFICATE-----',
  ].join('\n');

const namesIn = (text: string): string[] =>
  text
    .split(/[\s,、，]+/)
    .map((name) => name.toLowerCase())
    .filter((name) => name !== '');
