import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../dist/verify/akashi-verify.mjs');

/** What the offline verifier says of a package: its exit code and what it printed. */
export function verifyOffline(file: string, keyFingerprint: string): { code: number | null; printed: string } {
  const run = spawnSync(process.execPath, [program, file, '--key-fingerprint', keyFingerprint], { encoding: 'utf8' });
  return { code: run.status, printed: `${run.stdout}${run.stderr}` };
}

/** The same file with one byte in its middle turned over. */
export function spoil(file: string): string {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(`${file}.spoiled`, bytes);
  return `${file}.spoiled`;
}

export const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
