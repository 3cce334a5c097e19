import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from '../run/places.ts';
import type { Lock } from './lock.ts';

const json = <T>(file: string): T => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as T;

export const readLock = (): Lock => json('package-lock.json');

export const ownVersion = (): string => json<{ version: string }>('package.json').version;

/** The SHA-256 of a file of the repository, in hex. */
export const sha256Of = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(resolve(root, file)))
    .digest('hex');

/** The file of an installed package that holds its licence, from the root; null where it has none or is not installed. */
export function licenceFile(place: string): string | null {
  const folder = resolve(root, place);
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).sort();
  const found = names.find((name) => /^(un)?licen[cs]e/i.test(name)) ?? names.find((name) => /^copying/i.test(name));
  return found ? `${place}/${found}` : null;
}

/** Seconds since 1970 that a build is to be dated to, as SOURCE_DATE_EPOCH says; null where it says nothing of the kind. */
export function sourceDateEpoch(): number | null {
  const said = process.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(said) ? Number(said) : null;
}
