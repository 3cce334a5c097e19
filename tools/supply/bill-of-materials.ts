import { carriedWorks, type CarriedWork } from './carried-works.ts';
import { licenceOf } from './licence-gate.ts';
import { askedPlaces, lockedPackages, type Lock, type LockedPackage } from './lock.ts';

export interface BillPlan {
  readonly lock: Lock;
  readonly version: string;
  /** With what only builds and tests, too. */
  readonly withTools: boolean;
  /** Seconds since 1970, as SOURCE_DATE_EPOCH gives them; without, the bill says no time, and equal inputs give equal bytes. */
  readonly epoch: number | null;
  /** The SHA-256 of a file of the repository, in hex. */
  readonly sha256: (file: string) => string;
}

type Licence = { license: { id: string } } | { expression: string };

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly scope?: 'required' | 'optional' | 'excluded';
  readonly hashes?: readonly { alg: 'SHA-256' | 'SHA-512'; content: string }[];
  readonly licenses?: readonly Licence[];
  readonly purl?: string;
  readonly components?: readonly Component[];
}

/**
 * What the release holds, as CycloneDX 1.6: packages with their purl, hash, licence and what each needs, and the works of
 * others that some carry. Sorted by name, so that two bills can be held side by side.
 *
 * @throws where a package has no version or no SHA-512 in the lock.
 */
export function billOfMaterials({ lock, version, withTools, epoch, sha256 }: BillPlan): object {
  const packages = lockedPackages(lock).filter(({ isDev }) => withTools || !isDev);
  const byPlace = new Map(packages.map((one) => [one.place, one]));
  const refsOf = (places: readonly string[]): string[] =>
    places.flatMap((place) => {
      const found = byPlace.get(place);
      return found ? [purlOf(found)] : [];
    });
  const own = `akashi@${version}`;
  // A package may lie in several places, each with neighbours of its own; it is one component that needs all of them.
  const byPurl = Map.groupBy(packages, purlOf);
  const needed = [...byPurl].map(([ref, same]) => ({ ref, dependsOn: refsOf(same.flatMap(({ needs }) => needs)) }));
  const dependencies = [{ ref: own, dependsOn: refsOf(askedPlaces(lock, withTools)) }, ...needed];
  const ofRepository = carriedWorks.filter(({ within }) => within === null);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(epoch !== null && { timestamp: new Date(epoch * 1000).toISOString() }),
      component: {
        type: 'application',
        'bom-ref': own,
        name: 'akashi',
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components: [
      ...[...byPurl.values()].map(componentOf).sort(byRef),
      ...ofRepository.map((work) => carried(work, 'akashi', sha256)),
    ],
    dependencies: dependencies
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...new Set(dependsOn)].sort() }))
      .sort((a, b) => compare(a.ref, b.ref)),
  };
}

/** The address of a package as purl writes it: `pkg:npm/%40scope/name@1.0.0`. */
export function purlOf({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`;
}

function componentOf(same: readonly LockedPackage[]): Component {
  const [one] = same as [LockedPackage, ...LockedPackage[]];
  const [, scope, bare] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name) ?? [];
  const works = carriedWorks.filter(({ within }) => within === one.name);
  const licence = licenceOf(one);
  return {
    type: 'library',
    'bom-ref': purlOf(one),
    ...(scope && { group: scope }),
    name: bare ?? one.name,
    version: one.version,
    scope: scopeOf(same),
    hashes: [{ alg: 'SHA-512', content: one.sha512 }],
    ...(licence && { licenses: [licenceEntry(licence)] }),
    purl: purlOf(one),
    ...(works.length > 0 && { components: works.map((work) => carried(work, purlOf(one))) }),
  };
}

function scopeOf(same: readonly LockedPackage[]): 'required' | 'optional' | 'excluded' {
  if (same.every(({ isDev }) => isDev)) return 'excluded';
  return same.every(({ isOptional, isDev }) => isOptional || isDev) ? 'optional' : 'required';
}

const licenceEntry = (licence: string): Licence =>
  /[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } };

function carried({ name, type, licence, file, says }: CarriedWork, by: string, sha256?: BillPlan['sha256']): Component {
  return {
    type,
    'bom-ref': `${by}#${name.replaceAll(' ', '-')}`,
    name,
    description: says,
    ...(sha256 && file && { hashes: [{ alg: 'SHA-256', content: sha256(file) }] }),
    ...(licence && { licenses: [licenceEntry(licence)] }),
  };
}

/** By code units: a language of the machine would sort elsewhere otherwise. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byRef = (a: Component, b: Component): number => compare(a['bom-ref'], b['bom-ref']);
