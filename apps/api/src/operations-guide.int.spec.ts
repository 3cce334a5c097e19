import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// The launcher's own tools, which make a database on this machine and build the program.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { freePort, startCluster, type Cluster } from '../../../tools/postgres/cluster';
// eslint-disable-next-line @nx/enforce-module-boundaries
import { build } from '../../../tools/run/build';
// eslint-disable-next-line @nx/enforce-module-boundaries
import { places } from '../../../tools/run/places';

const run = promisify(execFile);
const guide = (language: 'ja' | 'en') => readFileSync(resolve(places.root, `docs/operations.${language}.md`), 'utf8');

/** The boxes that are tried, by name, in the order of the document. */
function boxesOf(text: string): Map<string, string> {
  const marked = text.matchAll(/<!-- test: ([\w-]+) -->\n\n```sh\n([\s\S]*?)\n```/g);
  return new Map([...marked].map(([, name = '', commands = '']) => [name, commands]));
}

let folder: string;
let cluster: Cluster;
let given: NodeJS.ProcessEnv;
const password = 'only-for-this-test';
/** A busy machine is no fault of the guide. */
const patience = 600_000;

beforeAll(async () => {
  await build(['api', 'verify']);
  folder = mkdtempSync(join(tmpdir(), 'akashi-guide-'));
  cluster = await startCluster({ dataFolder: join(folder, 'data'), password, disposable: true, unswept: true });
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query('CREATE DATABASE akashi');
  await client.end();
  const program = join(folder, 'program');
  mkdirSync(join(program, 'dist', 'web'), { recursive: true });
  for (const part of ['node_modules', 'dist/api', 'dist/verify'])
    symlinkSync(join(places.root, part), join(program, part));
  // The web is built and looked at elsewhere.
  writeFileSync(join(program, 'dist', 'web', 'index.html'), '<!doctype html>');
  const { PATH, HOME } = process.env;
  const { port, username } = new URL(cluster.url('akashi'));
  given = {
    ...{ PATH, HOME, NODE_ENV: 'production', LANG: 'C.UTF-8' },
    AKASHI_PROGRAM: program,
    AKASHI_HOME: join(folder, 'home'),
    DATABASE: `127.0.0.1:${port}/akashi`,
    DATABASE_ADMIN: `${username}:${password}`,
    PUBLIC_ORIGIN: 'https://akashi.example',
    PORT: String(await freePort()),
  };
});
afterAll(async () => {
  const file = join(folder, 'home', 'akashi.pid');
  if (existsSync(file)) endOf(Number(readFileSync(file, 'utf8')));
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

function endOf(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended, as it was told to.
  }
}

/** Types the boxes into one shell, as they stand in the guide; what fails ends it. */
async function type(...names: string[]): Promise<string> {
  const boxes = boxesOf(guide('ja'));
  const script = names.map((name) => boxes.get(name) ?? `exit 99 # ${name}`).join('\n');
  const shell = ['--norc', '-eu', '-o', 'pipefail', '-c', script];
  const typed = run('bash', shell, { env: given, cwd: folder });
  return typed.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`);
    },
  );
}

/** The last line of JSON that a command printed. */
const answerIn = (printed: string, field: string): Record<string, unknown> => {
  const line = printed.split('\n').findLast((one) => one.startsWith('{') && one.includes(`"${field}"`));
  return JSON.parse(line ?? '{}') as Record<string, unknown>;
};

async function ask(path: string, body: object, cookie = ''): Promise<Response> {
  return fetch(`http://127.0.0.1:${given['PORT']}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie },
    body: JSON.stringify(body),
  });
}

async function untilItAnswers(): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${given['PORT']}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
}

describe('the guide of operations', () => {
  it('has the same boxes in both languages', () => {
    const [ja, en] = [boxesOf(guide('ja')), boxesOf(guide('en'))];
    expect([...en]).toEqual([...ja]);
    expect(ja.size).toBe(11);
  });

  it(
    'leads, word for word, from nothing to a first administrator, a backup, its drill and the end',
    async () => {
      const printed = await type('install', 'keys', 'settings', 'shell', 'migrate', 'provision', 'check', 'serve');
      expect(printed).not.toMatch(/^NG/m);
      const { joinLink } = answerIn(printed, 'joinLink');
      expect(joinLink).toMatch(/^https:\/\/akashi\.example\/\S+#\S+$/);

      await untilItAnswers();
      const token = String(joinLink).split('#')[1];
      const own = randomBytes(18).toString('base64url');
      expect((await ask('join/open', { token })).status).toBe(200);
      const reading = { familyKana: 'アカシ', givenKana: 'アカリ' };
      expect((await ask('join', { token, ...reading, password: own })).status).toBe(204);
      expect((await ask('join', { token, ...reading, password: own })).status).not.toBe(204);

      const signedIn = await ask('session', { email: 'admin@akashi.example', password: own });
      const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const offered = (await (await ask('account/factors/codes/offer', {}, cookie)).json()) as Record<string, string>;
      const code = new TOTP({ secret: Secret.fromBase32(offered['secret'] ?? '') }).generate();
      const enrolled = await ask('account/factors/codes', { offer: offered['offer'], code }, cookie);
      expect([200, 201]).toContain(enrolled.status);

      const kept = await type('shell', 'backup', 'drill', 'stop');
      const backup = answerIn(kept, 'manifestSha256');
      expect(backup).toMatchObject({ unfinished: [], removed: [] });
      expect(answerIn(kept, 'holds')).toMatchObject({
        holds: true,
        difference: null,
        looked: { restored: backup['rows'], files: backup['files'] },
      });
      for (const secret of ['ledger.pem', 'file.keys', 'app.password']) {
        const said = readFileSync(join(folder, 'home', 'secrets', secret), 'utf8').trim();
        expect(printed + kept).not.toContain(said);
      }
      const pid = Number(readFileSync(join(folder, 'home', 'akashi.pid'), 'utf8'));
      await untilGone(pid);
    },
    patience,
  );
});

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(100);
  }
}
