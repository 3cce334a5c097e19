import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { ApiPlan, ApiProcess } from '../run/api-process.ts';
import { build } from '../run/build.ts';
import { password } from '../run/demo-accounts.ts';
import { openWorld } from '../run/world.ts';
import type { Target } from './load.ts';

export interface Setting {
  plan: ApiPlan;
  url: string;
  ours: Target;
  limit: Target;
  api: ApiProcess;
  firmId: string;
  engagementId: string;
  /** Tests of the engagement with their versions, read from the matrix. */
  tests: { id: string; version: number }[];
  close(): Promise<void>;
}

/** The worked example up to the approved plan, on a durable database of its own, with ours and the limit beside it. */
export async function prepareSetting(): Promise<Setting> {
  await build(['api', 'demo']);
  const world = await openWorld({ durable: true });
  const { plan, api, url } = world;
  await world.lead('plan');
  const { cookie, firmId } = await signIn(url);
  const read = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${url}/api/${path}`, { headers: { Cookie: cookie } })).json()) as T;
  const [engagement] = await read<{ id: string }[]>('engagements');
  const engagementId = engagement?.id ?? '';
  const { tests } = await read<{ tests: { id: string[]; version: number[] } }>(`engagements/${engagementId}/matrix`);
  const bare = await startLimit(plan.adminUrl);
  return {
    plan,
    url,
    api,
    firmId,
    engagementId,
    ours: { port: api.port, headers: { Cookie: cookie } },
    limit: { port: bare.port, headers: {} },
    tests: tests.id.map((id, index) => ({ id, version: tests.version[index] ?? 1 })),
    close: async () => {
      bare.stop();
      await world.close();
    },
  };
}

/** A session of somebody of the first firm. */
export const signIn = (url: string, who = 'sato'): Promise<{ cookie: string; firmId: string }> =>
  signInAt(url, `${who}@kasumidai.example`);

export async function signInAt(url: string, email: string): Promise<{ cookie: string; firmId: string }> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { firmId } = (await answer.json()) as { firmId: string };
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', firmId };
}

function startLimit(adminUrl: string): Promise<{ port: number; stop(): void }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'limit-server.ts')], {
    env: { ...process.env, NODE_ENV: 'production', LIMIT_DATABASE_URL: adminUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`The limit's server ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const { listening } = JSON.parse(chunk.toString()) as { listening: number };
      done({ port: listening, stop: () => child.kill() });
    });
  });
}
