import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdFolder } from './hold-folder';
import { WitnessFault } from './witness-fault';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'held-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const locked = (word: string) => writeFileSync(join(folder, 'lock'), word);

it('lets one program to a folder, and the next when it let go', () => {
  const letGo = holdFolder(folder);
  expect(() => holdFolder(folder)).toThrow(WitnessFault);
  letGo();
  holdFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes the folder of a program that ended without letting go, though this one has its number', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  for (const word of [String(pid), `${pid} word`, `${process.pid} of the start before`, 'noise']) {
    locked(word);
    holdFolder(folder)();
  }
  expect(readdirSync(folder)).toEqual([]);
});

it('waits for a lock that is being written, and takes one that was never', () => {
  locked('');
  expect(() => holdFolder(folder)).toThrow(WitnessFault);
  utimesSync(join(folder, 'lock'), new Date(0), new Date(0));
  holdFolder(folder)();
});

it('leaves the folder to whoever took it from a program that was thought to have ended', () => {
  const letGo = holdFolder(folder);
  locked('1 another');
  letGo();
  expect(readdirSync(folder)).toEqual(['lock']);
});
