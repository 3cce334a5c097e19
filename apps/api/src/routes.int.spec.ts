import { handledBy } from '@akashi/api-platform';
import { aClientPerson, aFirm, aService, startTestApp, type TestApp } from '@akashi/api-testing';
import { operations } from '@akashi/contracts/api';
import { heldAtClient, permissions, permissionScope } from '@akashi/domain/access';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { controllersOf, handlersOf, type Handler } from './description/inputs';

/** What is open without a permission, and why it has to be. */
const openToAll = [
  'GET health/live',
  'GET health/ready',
  // The link of a mail: it leads on to a page, and ends its person's mail by its token alone (RFC 8058).
  'GET mail/unsubscribe/:token',
  'GET session/ways',
  'POST drop/code',
  'POST drop/open',
  'POST join',
  'POST join-client',
  'POST join-client/open',
  'POST join-inspection',
  'POST join-inspection/open',
  'POST join/open',
  'POST mail/unsubscribe/:token',
  'POST password-link',
  'POST password-link/ask',
  'POST password-link/open',
  'POST session',
  'POST session/passkey',
  'POST session/passkey/ask',
  'POST session/provider',
  'POST session/provider/assertion',
  'POST session/provider/start',
  'POST vendor/code',
  'POST vendor/download',
  'POST vendor/open',
];
const openToSignedIn = [
  'GET account',
  'GET docs',
  'GET openapi.json',
  'GET session',
  'POST account/sessions/:sessionId/end',
  'POST account/sessions/end-others',
  'POST session/choose',
  'POST session/close',
  'POST session/code',
  'POST session/passkey/ask-again',
  'POST session/passkey/ask-for-act',
  'POST session/passkey/give',
  'POST session/passkey/step-up',
  'POST session/step-up',
];
/** What whoever opened a drop link asks, and no session. */
const openToDropLinks = [
  'GET drop/requests',
  'GET drop/uploads',
  'POST drop/requests/:requestId/answer',
  'POST drop/requests/:requestId/files',
  'POST drop/requests/:requestId/files/:requestFileId/remove',
  'POST drop/uploads',
  'POST drop/uploads/:uploadId/end',
  'PUT drop/uploads/:uploadId/bytes',
];
/** What a firm's provider asks by its token, and no session. */
const openToProviders = [
  'DELETE scim/v2/Users/:userId',
  'GET scim/v2/ResourceTypes',
  'GET scim/v2/ResourceTypes/:name',
  'GET scim/v2/Schemas',
  'GET scim/v2/Schemas/:name',
  'GET scim/v2/ServiceProviderConfig',
  'GET scim/v2/Users',
  'GET scim/v2/Users/:userId',
  'PATCH scim/v2/Users/:userId',
  'POST scim/v2/Users',
  'PUT scim/v2/Users/:userId',
];

let test: TestApp;
let handlers: Handler[];

beforeAll(async () => {
  test = await startTestApp(areas);
  handlers = handlersOf(test.app);
});
afterAll(() => test.close());

const address = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const paramsOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '').sort();
const table = operations.map(({ operation }) => operation);

/** The parameters of the path that a handler reads. */
function readBy({ controller, method }: Handler): string[] {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { data?: string }
  >;
  const fromPath = Object.entries(declared).filter(([key]) => key.startsWith('5:'));
  return fromPath.map(([, { data }]) => data ?? '').sort();
}

describe('the table of the API', () => {
  it('has each address once', () => {
    expect(new Set(table.map(address)).size).toBe(table.length);
  });

  it('is handled entry by entry, each by one method', () => {
    const handled = handlers.map(({ operation }) => address(operation)).sort();
    expect(handled).toEqual(table.map(address).sort());
  });

  it('leaves no route outside: what Nest would route is a handler of an entry', () => {
    const outside = controllersOf(test.app).flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype)
        .filter((method) => method !== 'constructor')
        .map((method) => ({ method, handler: (controller.prototype as Record<string, object>)[method]! }))
        .filter(({ handler }) => Reflect.getMetadata('path', handler) !== undefined && !handledBy(handler))
        .map(({ method }) => `${controller.name}.${method}`),
    );
    expect(outside).toEqual([]);
    // A path of the controller's own would stand before the table's.
    expect(controllersOf(test.app).filter((each) => Reflect.getMetadata('path', each) !== '/')).toEqual([]);
  });

  it('names the parameters that handlers read, and no others', () => {
    const odd = handlers.filter((each) => readBy(each).join() !== paramsOf(each.operation.path).join());
    expect(odd.map(({ operation }) => address(operation))).toEqual([]);
  });

  it('asks for a permission that exists, or is on the list of open ones', () => {
    const open = (to: string) =>
      table
        .filter(({ access }) => access === to)
        .map(address)
        .sort();
    expect(open('public')).toEqual(openToAll);
    expect(open('signed-in')).toEqual(openToSignedIn);
    expect(open('provisioning')).toEqual(openToProviders);
    expect(open('drop-link')).toEqual(openToDropLinks);
    const known: readonly string[] = ['public', 'signed-in', 'provisioning', 'drop-link', ...permissions];
    expect(table.filter(({ access }) => !known.includes(access)).map(address)).toEqual([]);
  });

  it('names the engagement in its address exactly when its permission is one of an engagement', () => {
    const odd = table.filter(
      ({ access, path }) =>
        access !== 'public' &&
        access !== 'signed-in' &&
        access !== 'provisioning' &&
        access !== 'drop-link' &&
        (permissionScope(access) === 'engagement') !== path.startsWith('engagements/:engagementId'),
    );
    expect(odd.map((each) => `${address(each)} ${each.access}`)).toEqual([]);
  });
});

describe('acts that bind', () => {
  const binding = operations.filter(({ operation }) => operation.stepUp === 'signature');

  it('are refused in a session that proved itself six minutes ago, and in one that came in by a recovery code', async () => {
    const firm = await aFirm(test);
    const person = await firm.person('管理', 'firm_admin', 'quality_office', 'member');
    const { clientId } = await aService(test, firm);
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    const approver = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'approver');
    const people = [person.userId, owner.userId, approver.userId];
    const atClient = (access: string) => (heldAtClient('owner').some((one) => one === access) ? owner : approver);
    const ask = async () => {
      const codes = new Map<string, string>();
      for (const { name, operation } of binding) {
        const path = `/api/${operation.path.replace(/:[A-Za-z]+/g, '00000000-0000-4000-8000-000000000000')}`;
        const isClients = permissionScope(operation.access as never) === 'client';
        const who = isClients ? atClient(operation.access) : person;
        const send = operation.method === 'PUT' ? who.put(path) : who.post(path);
        codes.set(name, ((await send.send({})).body as { code: string }).code);
      }
      return Object.fromEntries(codes);
    };
    const all = (code: string) => Object.fromEntries(binding.map(({ name }) => [name, code]));
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = ANY ($1)`, [
      people,
    ]);
    expect(await ask()).toEqual(all('step-up-needed'));
    await test.admin.query(`UPDATE session SET step_up_at = now(), factor = 'recovery' WHERE user_id = ANY ($1)`, [
      people,
    ]);
    expect(await ask()).toEqual(all('recovery-signs-nothing'));
  });
});

interface Refusal {
  code?: string;
  'urn:akashi:scim:problem'?: { code: string };
}

describe('every route of the API', () => {
  it('answers nobody who is not signed in', async () => {
    const answered: string[] = [];
    for (const operation of table.filter(({ access }) => access !== 'public')) {
      const path = `/api/${operation.path.replace(/:[A-Za-z]+/g, '00000000-0000-4000-8000-000000000000')}`;
      const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const answer = await request(test.app.getHttpServer())[method](path);
      const { code, 'urn:akashi:scim:problem': scim } = answer.body as Refusal;
      const said = operation.access === 'provisioning' ? scim?.code === 'token-not-valid' : code === 'not-signed-in';
      if (answer.status !== 401 || !said) answered.push(`${address(operation)} ${answer.status}`);
    }
    expect(answered).toEqual([]);
  });

  it('refuses changes that another site’s page sends', async () => {
    const send = () => request(test.app.getHttpServer()).post('/api/session').send({ email: 'a@b.c', password: 'x' });
    for (const site of ['cross-site', 'same-site', 'none']) await send().set('Sec-Fetch-Site', site).expect(403);
    await send().set('Origin', 'https://elsewhere.example').expect(403);
    await send().set('User-Agent', 'Mozilla/5.0').expect(403);
    await send().set('Sec-Fetch-Site', 'same-origin').expect(401);
  });

  it('takes a form from elsewhere in two places, where nobody is let in: no cookie is set, whatever it brings', async () => {
    const forms = table
      .filter(({ sends }) => sends === 'form')
      .map(({ path, access, status }) => [path, access, status]);
    expect(forms.sort()).toEqual([
      // A mail program in its person's stead.
      ['mail/unsubscribe/:token', 'public', 204],
      ['session/provider/assertion', 'public', 303],
    ]);
    const taken = await request(test.app.getHttpServer())
      .post('/api/session/provider/assertion')
      .set('Sec-Fetch-Site', 'cross-site')
      .type('form')
      .send({ SAMLResponse: 'x', RelayState: 'https://elsewhere.example' });
    expect([taken.status, taken.headers['location'], taken.headers['set-cookie']]).toEqual([
      303,
      'https://akashi.example.test/sign-in/return',
      undefined,
    ]);
  });
});
