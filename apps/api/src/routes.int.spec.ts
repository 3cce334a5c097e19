import { Open, Requires } from '@akashi/api-platform';
import { startTestApp, type TestApp } from '@akashi/api-testing';
import { permissions, permissionScope, type Permission } from '@akashi/domain/access';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

interface Route {
  name: string;
  method: string;
  path: string;
  permission: Permission | undefined;
  open: string | undefined;
}

/** What is open without a permission, and why it has to be. */
const openToAll = [
  'GET /api/health/live',
  'GET /api/health/ready',
  'POST /api/session',
  'POST /api/vendor/download',
  'POST /api/vendor/open',
];
const openToSignedIn = [
  'GET /api/session',
  'POST /api/session/choose',
  'POST /api/session/close',
  'POST /api/session/step-up',
];

let test: TestApp;
let routes: Route[];

beforeAll(async () => {
  test = await startTestApp(areas);
  routes = [...test.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap((wrapper) => routesOf(wrapper.metatype as new () => object)),
  );
});
afterAll(() => test.close());

const openness = Reflect.getMetadataKeys(
  (() => {
    const probe = () => undefined;
    Open('public')({}, 'probe', { value: probe });
    return probe;
  })(),
)[0] as string;

function routesOf(controller: new () => object): Route[] {
  const base = Reflect.getMetadata('path', controller) as string;
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = (controller.prototype as Record<string, object>)[name];
    const path = handler && (Reflect.getMetadata('path', handler) as string | undefined);
    if (name === 'constructor' || !handler || path === undefined) return [];
    return {
      name: `${controller.name}.${name}`,
      method: RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '',
      path: `/api/${base}/${path}`.replace(/\/+/g, '/').replace(/\/$/, ''),
      permission: Reflect.getMetadata(Requires.KEY, handler) as Permission | undefined,
      open: Reflect.getMetadata(openness, handler) as string | undefined,
    };
  });
}

const address = (route: Route): string => `${route.method} ${route.path}`;

describe('every route of the API', () => {
  it('is found by this walk', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(new Set(routes.map(address)).size).toBe(routes.length);
  });

  it('asks for a permission that exists, or is on the list of open ones', () => {
    const bare = routes.filter((route) => !route.permission && !route.open);
    expect(bare.map(address)).toEqual([]);
    expect(routes.filter((route) => route.permission && !permissions.includes(route.permission))).toEqual([]);
    expect(
      routes
        .filter((route) => route.open === 'public')
        .map(address)
        .sort(),
    ).toEqual(openToAll);
    expect(
      routes
        .filter((route) => route.open === 'signed-in')
        .map(address)
        .sort(),
    ).toEqual(openToSignedIn);
  });

  it('names the engagement in its address exactly when its permission is one of an engagement', () => {
    const odd = routes.filter(
      (route) =>
        route.permission &&
        (permissionScope(route.permission) === 'engagement') !== route.path.includes('/engagements/:engagementId'),
    );
    expect(odd.map((route) => `${address(route)} ${route.permission}`)).toEqual([]);
  });

  it('answers nobody who is not signed in', async () => {
    const answered: string[] = [];
    for (const route of routes.filter((each) => each.open !== 'public')) {
      const path = route.path.replace(/:[A-Za-z]+/g, '00000000-0000-4000-8000-000000000000');
      const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const answer = await request(test.app.getHttpServer())[method](path);
      if (answer.status !== 401 || answer.body.code !== 'not-signed-in')
        answered.push(`${address(route)} ${answer.status}`);
    }
    expect(answered).toEqual([]);
  });

  it('refuses changes that another site’s page sends', async () => {
    const changing = routes.find((route) => address(route) === 'POST /api/session');
    expect(changing).toBeDefined();
    const send = () => request(test.app.getHttpServer()).post('/api/session').send({ email: 'a@b.c', password: 'x' });
    for (const site of ['cross-site', 'same-site', 'none']) await send().set('Sec-Fetch-Site', site).expect(403);
    await send().set('Origin', 'https://elsewhere.example').expect(403);
    await send().set('User-Agent', 'Mozilla/5.0').expect(403);
    await send().set('Sec-Fetch-Site', 'same-origin').expect(401);
  });
});
