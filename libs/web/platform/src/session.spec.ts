import '@angular/compiler';
import { Injector, runInInjectionContext } from '@angular/core';
import { HttpRequest } from '@angular/common/http';
import { Router, type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import type { MembershipView, SessionView } from '@akashi/contracts';
import type { Address } from '@akashi/contracts/api';
import { EMPTY } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { Api } from './api';
import { ApiProblem } from './api-problem';
import { atClient, atInspection, awaiting, knownPerson, signedIn } from './guards';
import { Session, watchSession } from './session';

const home: MembershipView = {
  firmId: 'home',
  firmName: 'あおば監査法人',
  clientId: null,
  clientName: null,
  inspectionId: null,
  authority: null,
};
const away: MembershipView = {
  firmId: 'away',
  firmName: 'かえで監査法人',
  clientId: null,
  clientName: null,
  inspectionId: null,
  authority: null,
};
const client: MembershipView = { ...away, clientId: 'c', clientName: '株式会社ミズナラクラウド' };
const ana = {
  userId: 'ana',
  email: 'ana@example.test',
  asksCode: false,
  hasPasskey: false,
  memberships: [home, away, client],
  passwordReset: null,
};
const unchosen: SessionView = { kind: 'unchosen', ...ana };

function at({ firmId, firmName, clientId, clientName }: MembershipView): SessionView {
  const here = { ...ana, name: 'アナ', firmId, firmName };
  if (clientId === null || clientName === null)
    return { kind: 'member', ...here, firmRoles: ['member'], permissions: ['client.read'], isUnconfirmed: false };
  return { kind: 'clientPerson', ...here, clientId, clientName, clientRole: 'owner' };
}

/** What the server knows of the browser's session, and what it was asked. */
let server: SessionView | null;
let asked: string[];
let injector: Injector;

beforeEach(() => {
  server = null;
  asked = [];
  const notSignedIn = new ApiProblem({ code: 'not-signed-in', status: 401 } as never, false);
  const api = {
    ask: () => (server ? Promise.resolve(server) : Promise.reject(notSignedIn)),
    send: ({ operation: { path } }: Address, body: Partial<MembershipView>) => {
      asked.push(path);
      if (path === 'session') server = unchosen;
      if (path === 'session/choose')
        server = at(
          ana.memberships.find(({ firmId, clientId }) => firmId === body.firmId && clientId === body.clientId)!,
        );
      return Promise.resolve(server);
    },
  };
  const router = { createUrlTree: (path: string[], { queryParams = {} } = {}) => ({ to: path[0], queryParams }) };
  injector = Injector.create({
    providers: [{ provide: Api, useValue: api }, { provide: Router, useValue: router }, { provide: Session }],
  });
});

const session = () => injector.get(Session);
const guard = (rule: typeof signedIn, url: string) =>
  runInInjectionContext(injector, () => rule({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot));

describe('a person of several memberships', () => {
  it('is nobody of a firm’s until they choose, and may do nothing there', async () => {
    await session().signIn('ana@example.test', 'x');
    expect(session().person()?.memberships).toHaveLength(3);
    expect(session().current()).toBeNull();
    expect(session().can('client.read')).toBe(false);
    await session().choose(away);
    expect(session().current()?.firmName).toBe('かえで監査法人');
    expect(session().can('client.read')).toBe(true);
  });

  it('is where they were when they sign in again on an open page', async () => {
    await session().signIn('ana@example.test', 'x');
    await session().choose(away);
    session().markEnded();
    await session().signIn('ana@example.test', 'x');
    expect(session().current()?.firmId).toBe('away');
    expect(session().hasEnded()).toBe(false);
    expect(asked).toEqual(['session', 'session/choose', 'session', 'session/choose']);
  });

  it('leaves what they type where they typed it', async () => {
    await session().signIn('ana@example.test', 'x');
    const places = [];
    for (const place of [home, away, client]) {
      await session().choose(place);
      places.push(session().workplace());
    }
    expect(places).toEqual(['ana.home', 'ana.away', 'ana.away.c']);
  });
});

describe('one of a client’s people', () => {
  it('is led to their desk from every page of the firm’s, and nobody else is let on to it', async () => {
    server = at(client);
    await session().load();
    expect(await guard(signedIn, '/engagements')).toEqual({ to: '/client', queryParams: {} });
    expect(await guard(atClient, '/client')).toBe(true);
    server = at(home);
    await session().load();
    expect(await guard(atClient, '/client')).toMatchObject({ to: '/' });
  });
});

describe('an inspector', () => {
  it('is led to what was opened to them from every page of the firm’s, and nobody else is let on to it', async () => {
    server = {
      ...{ kind: 'inspector', firmId: 'home', firmName: 'あおば監査法人', name: '検査 花子' },
      ...{ inspectionId: 'i', reference: '検-1', authority: '検査機関', ...ana },
    };
    await session().load();
    expect(await guard(signedIn, '/engagements')).toEqual({ to: '/inspection', queryParams: {} });
    expect(await guard(atInspection, '/inspection')).toBe(true);
    expect(session().workplace()).toBe('ana.home.i');
    server = at(home);
    await session().load();
    expect(await guard(atInspection, '/inspection')).toMatchObject({ to: '/' });
  });
});

describe('a request of a page', () => {
  it('says whose the page is, so that it records nothing where another tab went', async () => {
    const sent: (string | null)[] = [];
    const send = () =>
      runInInjectionContext(injector, () =>
        watchSession(new HttpRequest('GET', '/api/clients'), (request) => {
          sent.push(request.headers.get('X-Firm'));
          return EMPTY;
        }),
      );
    send();
    server = at(home);
    await session().load();
    send();
    expect(sent).toEqual([null, 'home']);
  });
});

describe('a sign-in that waits for a second factor', () => {
  const waiting = (awaits: 'factor' | 'enrolment'): SessionView => {
    return { kind: 'awaiting', ...ana, memberships: [], awaits, factorsReset: null };
  };

  it('leads back to the sign-in for a code, and to setting one up where there is none; no page opens', async () => {
    for (const [awaits, to] of [
      ['factor', '/sign-in/code'],
      ['enrolment', '/enrol'],
    ] as const) {
      server = waiting(awaits);
      await session().load();
      expect(await guard(awaiting(awaits), to)).toBe(true);
      expect(await guard(signedIn, '/clients')).toEqual({ to, queryParams: { to: '/clients' } });
      expect(await guard(knownPerson, '/choose')).toMatchObject({ to });
      expect(session().current()).toBeNull();
    }
    expect(await guard(awaiting('factor'), '/sign-in/code')).toMatchObject({ to: '/' });
  });

  it('leaves the page where it is set up to nobody else', async () => {
    server = at(home);
    expect(await guard(awaiting('enrolment'), '/enrol')).toMatchObject({ to: '/' });
    server = null;
    await session().load();
    expect(await guard(awaiting('enrolment'), '/enrol')).toMatchObject({ to: '/' });
  });
});

describe('the way to a firm’s pages', () => {
  it('leads to the sign-in, and keeps the address', async () => {
    expect(await guard(signedIn, '/engagements/1')).toEqual({ to: '/sign-in', queryParams: { to: '/engagements/1' } });
    expect(await guard(knownPerson, '/choose')).toMatchObject({ to: '/sign-in' });
  });

  it('leads whoever has not chosen to the choice, which is open to a client’s person too', async () => {
    server = unchosen;
    await session().load();
    expect(await guard(signedIn, '/clients')).toEqual({ to: '/choose', queryParams: { to: '/clients' } });
    for (const view of [unchosen, at(client)]) {
      server = view;
      await session().load();
      expect(await guard(knownPerson, '/choose')).toBe(true);
    }
  });

  it('is open to a member', async () => {
    server = at(home);
    expect(await guard(signedIn, '/clients')).toBe(true);
  });
});
