import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimFolder } from './claim.ts';
import { Closing } from './closing.ts';
import { checkGivenDatabase, faultOf, type GivenServer } from './database.ts';
import { checkPort, makeWritable, readPort } from './machine.ts';
import { secretsOf } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akashi-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the port', () => {
  it('is 3000 where nobody names one', () => {
    expect(readPort(undefined)).toBe(3000);
    expect(readPort(' ')).toBe(3000);
    expect(readPort('3105')).toBe(3105);
  });

  it.each(['abc', '0', '-1', '80.5', '65536'])('is refused as «%s», in words', (given) => {
    expect(() => readPort(given)).toThrow(/PORT is a whole number from 1 to 65535/);
  });

  it('that another program uses is named before anything is built', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(checkPort(port)).rejects.toThrow(`Port ${port} is in use by another program`);
    await new Promise((done) => other.close(done));
    await expect(checkPort(port)).resolves.toBeUndefined();
  });
});

describe('a PostgreSQL that is given', () => {
  const able: GivenServer = {
    version: 150018,
    maySuper: false,
    mayMakeRoles: true,
    mayMakeSchemas: true,
    hasSchema: false,
  };

  it('may be a 15 whose login makes roles and schemas, or belongs to a superuser', () => {
    expect(faultOf(able)).toBeNull();
    expect(faultOf({ ...able, maySuper: true, mayMakeRoles: false, mayMakeSchemas: false })).toBeNull();
    expect(faultOf({ ...able, mayMakeSchemas: false, hasSchema: true })).toBeNull();
  });

  it('is refused when it is too old, saying which it is', () => {
    expect(faultOf({ ...able, version: 140012 })?.message).toContain('is version 14; 15 or newer is needed');
  });

  it('is refused when the login lacks rights', () => {
    expect(faultOf({ ...able, mayMakeRoles: false })?.message).toContain('CREATEROLE');
    expect(faultOf({ ...able, mayMakeSchemas: false })?.message).toContain('make a schema');
  });

  it.each(['not a url', 'mysql://a:b@127.0.0.1/x', 'postgres://'])('is refused as «%s»', async (given) => {
    await expect(checkGivenDatabase(given)).rejects.toThrow('DATABASE_URL is written as postgres://');
  });

  it('that does not answer is named without its password', async () => {
    const refusal = checkGivenDatabase('postgres://akashi:secret@127.0.0.1:1/akashi');
    await expect(refusal).rejects.toThrow('(127.0.0.1:1/akashi) cannot be connected to');
    await expect(refusal).rejects.not.toThrow('secret');
  });
});

describe('a data folder', () => {
  it('serves one start at a time', async () => {
    const claim = await claimFolder(folder, 3105);
    // A process that calls itself what a start is called.
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'tools/start.ts']);
    await new Promise((done) => other.once('spawn', done));
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: other.pid, port: 3105, apiPid: null }));
    await expect(claimFolder(folder, 3106)).rejects.toThrow('already: http://localhost:3105');
    other.kill('SIGKILL');
    await new Promise((done) => other.once('exit', done));
    const next = await claimFolder(folder, 3106);
    next.release();
    claim.release();
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('gets rid of the API that a killed start left running, and of nothing else', async () => {
    const api = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'dist/api/main.js']);
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    await new Promise((done) => stranger.once('spawn', done));
    const ended = new Promise((done) => api.once('exit', (_code, signal) => done(signal)));
    const left = (apiPid?: number) =>
      writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: 2 ** 22 + 1, port: 1, apiPid }));
    left(api.pid);
    (await claimFolder(folder, 3105)).release();
    expect(await ended).toBe('SIGTERM');
    left(stranger.pid);
    (await claimFolder(folder, 3105)).release();
    expect(stranger.exitCode).toBeNull();
    stranger.kill('SIGKILL');
  });

  it('keeps its secrets over starts', () => {
    const first = secretsOf(folder);
    expect(secretsOf(folder)).toEqual(first);
    expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).toEqual(first);
  });

  it('that is a file is refused in words', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    expect(() => makeWritable(file)).toThrow(/cannot be written to/);
    expect(() => makeWritable(join(file, 'below'))).toThrow(/cannot be written to/);
    expect(() => makeWritable('/proc/akashi')).toThrow(/cannot be written to/);
  });
});

describe('the end', () => {
  it('stops what has come up and what is still coming up, the last first, and starts nothing more', async () => {
    const closing = new Closing();
    const said: string[] = [];
    let comeUp: (value: string) => void = () => undefined;
    await closing.start(
      async () => 'database',
      (it) => said.push(it),
    );
    void closing.start(
      () => new Promise<string>((done) => (comeUp = done)),
      (it) => said.push(it),
    );
    const ending = closing.stop();
    void closing.start(
      async () => said.push('started too late'),
      () => undefined,
    );
    comeUp('api');
    await ending;
    expect(said).toEqual(['api', 'database']);
  });
});
