/** One entry of package-lock.json, in the parts that are read. */
export interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export interface LockedPackage {
  /** Where it lies: `node_modules/a/node_modules/b`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** As the package says it, mostly an SPDX expression; null where it says nothing. */
  readonly licence: string | null;
  /** The registry's hash of the package, in hex. */
  readonly sha512: string;
  /** Only what builds and tests needs it. */
  readonly isDev: boolean;
  readonly isOptional: boolean;
  /** Installed on some machines alone, so that it may not lie here. */
  readonly isForPlatform: boolean;
  readonly hasInstallScript: boolean;
  /** Places of what it needs. */
  readonly needs: readonly string[];
}

/**
 * Every package of the lock but the project itself, by place.
 *
 * @throws where an entry has no version or no SHA-512: what is not known by its content is not listed as if it were.
 */
export function lockedPackages({ packages }: Lock): LockedPackage[] {
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => {
      const hash = /^sha512-([A-Za-z0-9+/]{86}==)$/.exec(entry.integrity ?? '')?.[1];
      if (!entry.version || !hash) throw new Error(`${place}: package-lock.json gives no version or no SHA-512.`);
      return {
        place,
        name: entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version,
        licence: entry.license ?? null,
        sha512: Buffer.from(hash, 'base64').toString('hex'),
        isDev: entry.dev === true,
        isOptional: entry.optional === true,
        isForPlatform: entry.os !== undefined || entry.cpu !== undefined,
        hasInstallScript: entry.hasInstallScript === true,
        needs: placesOf(packages, place, {
          ...entry.peerDependencies,
          ...entry.dependencies,
          ...entry.optionalDependencies,
        }),
      };
    });
}

/** Places of what the project itself asks for; `withTools` adds what only builds and tests. */
export function askedPlaces({ packages }: Lock, withTools: boolean): string[] {
  const own = packages[''] ?? {};
  const tools = withTools ? own.devDependencies : {};
  return placesOf(packages, '', { ...own.dependencies, ...own.optionalDependencies, ...tools });
}

/** A peer that nobody installed has no place. */
function placesOf(packages: Lock['packages'], from: string, names: Readonly<Record<string, string>>): string[] {
  return Object.keys(names).flatMap((name) => placeOf(packages, from, name) ?? []);
}

/** Where Node finds a package: beside whoever asks, else further up. */
function placeOf(packages: Lock['packages'], from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return null;
  }
}
