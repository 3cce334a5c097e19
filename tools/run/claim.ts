import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from './fault.ts';

interface Running {
  pid: number;
  port: number;
  /** Process of the API; null until it listens. */
  apiPid: number | null;
}

export interface Claim {
  /** Notes the API, so that a later start finds it even when this program was killed. */
  note(apiPid: number): void;
  release(): void;
}

/**
 * A data folder serves one `npm start` at a time: two would share one PostgreSQL, and the first to end would stop it
 * under the other. What a killed start left running is ended here.
 */
export async function claimFolder(folder: string, port: number): Promise<Claim> {
  const file = join(folder, 'running.json');
  const mine: Running = { pid: process.pid, port, apiPid: null };
  if (!tryToWrite(file, mine)) {
    const before = read(file);
    if (before && isProcess(before.pid, 'tools/start')) throw alreadyRunning(before.port);
    if (before?.apiPid) await end(before.apiPid);
    rmSync(file, { force: true });
    if (!tryToWrite(file, mine)) throw alreadyRunning(port);
  }
  return {
    note: (apiPid) => writeFileSync(file, JSON.stringify({ ...mine, apiPid })),
    release: () => rmSync(file, { force: true }),
  };
}

const alreadyRunning = (port: number): Fault =>
  new Fault(
    `このフォルダの Akashi はすでに動いています: http://localhost:${port}`,
    `Akashi is running from this folder already: http://localhost:${port}`,
  );

/** Of two that start in the same moment, one writes. */
function tryToWrite(file: string, running: Running): boolean {
  try {
    writeFileSync(file, JSON.stringify(running), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Running | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return null;
  }
}

/** Whether this process lives and is what we take it for: the number of one that ended may belong to anybody. */
export function isProcess(pid: number, words: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  const command = commandOf(pid);
  return command === null || command.includes(words);
}

/** The command line of a process; empty when it is none any more, null where the system does not say. */
function commandOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function end(pid: number): Promise<void> {
  const lives = (): boolean => isProcess(pid, 'main.js');
  if (lives()) process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 100 && lives(); waited++) await wait(100);
  if (lives()) process.kill(pid, 'SIGKILL');
}
