import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WitnessFault } from './witness-fault';

/** A lock without a word in it is being written, or its program ended there. */
const writtenWithinMs = 10_000;

/** Words of the locks that this very program holds: in a container each start has the same number. */
const held = new Set<string>();

/** One program to a folder: two would each keep a last place of their own. Gives back what lets go of it. */
export function holdFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const word = `${process.pid} ${randomUUID()}`;
  if (!isTaken(path, word)) {
    const found = wordIn(path);
    if (!isStale(path, found) || !putAside(path, found) || !isTaken(path, word)) {
      throw new WitnessFault('runs-already', path);
    }
  }
  held.add(word);
  return () => {
    held.delete(word);
    if (wordIn(path) === word) rmSync(path, { force: true });
  };
}

function isTaken(path: string, word: string): boolean {
  try {
    writeFileSync(path, word, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function wordIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isStale(path: string, word: string): boolean {
  if (word === '') return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > writtenWithinMs;
  const pid = Number(word.split(' ')[0]);
  return pid === process.pid ? !held.has(word) : !isAlive(pid);
}

/** Another that starts at this moment may have put it aside and taken its place: whose lock it was is read once it is nobody else's. */
function putAside(path: string, word: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  const isIt = wordIn(aside) === word;
  if (isIt) rmSync(aside);
  else renameSync(aside, path);
  return isIt;
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
