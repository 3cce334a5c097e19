import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aProvider, type RunningProvider } from '../libs/api/people/src/provider/hostile-provider.fixture.ts';
import { SampleSamlProvider } from '../libs/api/people/src/provider/saml-provider.fixture.ts';

/** What a journey has to know of the providers that run beside it. */
export interface ProvidersAtHand {
  openId: { issuer: string; secret: string };
  saml: { entityId: string; entryPoint: string; certificate: string };
}

interface Running {
  atHand: ProvidersAtHand;
  /** Which addresses the API has to be allowed. */
  origins: string[];
  close(): Promise<void>;
}

const address = 'kasumidai.example';
const page = (content: string): string => `<!doctype html><title>Sample provider</title><main>${content}</main>`;

/** A firm's identity providers with a page to sign in at, both kinds; whoever types a name there is taken for that person. */
export async function openProviders(): Promise<Running> {
  const openId = await aProvider();
  let saml: SampleSamlProvider | null = null;
  const server = createServer((request, response) => {
    void answer(request, response, { openId, saml: saml! });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  saml = await SampleSamlProvider.make('urn:kasumidai:sample-idp', `${origin}/saml`);
  openId.deviate = { metadata: { authorization_endpoint: `${origin}/openid` } };
  return {
    atHand: {
      openId: { issuer: openId.issuer, secret: openId.secret },
      saml: { entityId: saml.issuer, entryPoint: saml.entryPoint, certificate: saml.certificate },
    },
    origins: [openId.issuer, origin],
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await openId.close();
    },
  };
}

interface Providers {
  openId: RunningProvider;
  saml: SampleSamlProvider;
}

async function answer(request: IncomingMessage, response: ServerResponse, { openId, saml }: Providers): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (request.method !== 'POST') {
    const form = '<form method="post"><label>Name <input name="who" autofocus></label> <button>Sign in</button></form>';
    response.end(page(form));
    return;
  }
  let typed = '';
  for await (const part of request) typed += String(part);
  const who = new URLSearchParams(typed).get('who') ?? '';
  if (url.pathname === '/saml') {
    saml.person = { name: who, email: `${who}@${address}` };
    const { SAMLResponse, RelayState, action } = saml.visit(url.href);
    const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${value}">`;
    const fields = hidden('SAMLResponse', SAMLResponse) + hidden('RelayState', RelayState);
    response.end(
      page(`<form method="post" action="${action}">${fields}</form><script>document.forms[0].submit()</script>`),
    );
    return;
  }
  openId.person = { sub: who, email: `${who}@${address}` };
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries(openId.visit(url.href))) back.searchParams.set(name, value);
  response.writeHead(302, { location: back.href }).end();
}
