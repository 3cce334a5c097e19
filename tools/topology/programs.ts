import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Programs of the system that a topology is made of; nothing else in the project needs them. */
export interface Programs {
  postgres: string;
  pgbouncer: string;
  nginx: string;
  openssl: string;
}

export interface Wanted {
  name: keyof Programs;
  purpose: string;
  command: string;
}

const wanted: readonly Wanted[] = [
  { name: 'postgres', purpose: 'primary and standby (initdb, pg_basebackup)', command: 'apt-get install postgresql' },
  { name: 'pgbouncer', purpose: 'pooler in transaction mode', command: 'apt-get install pgbouncer' },
  { name: 'nginx', purpose: 'proxy in front of two APIs', command: 'apt-get install nginx' },
  { name: 'openssl', purpose: 'certificate of the proxy', command: 'apt-get install openssl' },
];

/** Debian lays the server's programs beside the path, a folder for each version; the newest goes first. */
export function foldersToLookIn(path = process.env['PATH'] ?? '', debian = '/usr/lib/postgresql'): string[] {
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), ...path.split(':'), '/usr/sbin'].filter(Boolean);
}

const mayRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** `postgres` is asked for by what only a whole server brings along. */
const fileOf = (name: keyof Programs): string => (name === 'postgres' ? 'pg_basebackup' : name);

export function findPrograms(folders: readonly string[]): { found: Partial<Programs>; missing: Wanted[] } {
  const found: Partial<Programs> = {};
  for (const { name } of wanted) {
    const folder = folders.find(
      (one) => mayRun(join(one, fileOf(name))) && (name !== 'postgres' || mayRun(join(one, 'initdb'))),
    );
    if (folder) found[name] = name === 'postgres' ? folder : join(folder, name);
  }
  return { found, missing: wanted.filter(({ name }) => !found[name]) };
}
