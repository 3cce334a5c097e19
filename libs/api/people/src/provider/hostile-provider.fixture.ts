import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';

/** What the provider does otherwise than an honest one. */
export interface Deviating {
  /** Over what an honest ID token says. */
  claims?: JWTPayload;
  /** Signed by a key that the provider does not publish, by the secret that both hold, or by nobody. */
  signature?: 'other-key' | 'shared-secret' | 'none';
  /** Of its own description. */
  metadata?: Record<string, unknown>;
  /** The token's endpoint sends elsewhere. */
  redirects?: string;
}

interface Asked {
  nonce: string;
  challenge: string;
  clientId: string;
  redirectUri: string;
}

/** An identity provider of the specs on this machine: honest unless it is told how to deviate. */
export interface RunningProvider {
  issuer: string;
  secret: string;
  /** Of whoever sits at the provider's page. */
  person: { sub: string; email: string };
  deviate: Deviating;
  /** How often its token endpoint was asked. */
  exchanges: number;
  /** What the browser would bring back from an address that it was sent to. */
  visit(url: string): { code: string; state: string; iss: string };
  close(): Promise<void>;
}

export async function aProvider(): Promise<RunningProvider> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const codes = new Map<string, Asked>();
  const provider = {
    secret: 'a secret of the provider’s'.replaceAll(/[^a-z]/g, '-'),
    person: { sub: 'subject-1', email: 'sato@kasumidai.example' },
    deviate: {} as Deviating,
    exchanges: 0,
    issuer: '',
  };

  const idToken = async ({ nonce, clientId }: Asked): Promise<string> => {
    const { claims = {}, signature } = provider.deviate;
    const now = Math.floor(Date.now() / 1000);
    const said = {
      ...provider.person,
      nonce,
      iss: provider.issuer,
      aud: clientId,
      iat: now,
      exp: now + 300,
      ...claims,
    };
    if (signature === 'none') return new UnsecuredJWT(said).encode();
    if (signature === 'shared-secret')
      return new SignJWT(said).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(provider.secret.padEnd(32, '-')));
    const key = signature === 'other-key' ? other.privateKey : own.privateKey;
    return new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  };

  const metadata = () => ({
    issuer: provider.issuer,
    authorization_endpoint: `${provider.issuer}/authorize`,
    token_endpoint: `${provider.issuer}/token`,
    jwks_uri: `${provider.issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    ...provider.deviate.metadata,
  });

  const token = async (request: IncomingMessage): Promise<[number, unknown]> => {
    provider.exchanges += 1;
    const body = new URLSearchParams(await textOf(request));
    const asked = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    // Both are written as in a form (RFC 6749).
    const [clientId, secret] = basic.split(':').map(decodeURIComponent);
    const isRight = clientId === asked?.clientId && secret === provider.secret && asked?.challenge === challenge;
    if (!asked || !isRight || asked.redirectUri !== body.get('redirect_uri')) return [400, { error: 'invalid_grant' }];
    return [200, { access_token: 'access', token_type: 'Bearer', id_token: await idToken(asked) }];
  };

  const server = createServer((request, response) => {
    const answer = async (): Promise<[number, unknown]> => {
      if (request.url === '/.well-known/openid-configuration') return [200, metadata()];
      if (request.url === '/jwks')
        return [200, { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256' }] }];
      if (provider.deviate.redirects) return [307, null];
      return token(request);
    };
    void answer().then(([status, body]) => {
      const { redirects } = provider.deviate;
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(status === 307 && redirects ? { location: redirects } : {}),
      });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return Object.assign(provider, {
    visit(url: string) {
      const asked = new URL(url).searchParams;
      const code = `code-${codes.size}-${asked.get('nonce')}`;
      codes.set(code, {
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        clientId: asked.get('client_id') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
      });
      return { code, state: asked.get('state') ?? '', iss: provider.issuer };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
