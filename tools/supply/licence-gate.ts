import { acceptedLicences, namedLicences } from './accepted-licences.ts';
import { isAllowed } from './licence-expression.ts';
import type { LockedPackage } from './lock.ts';

type Licensed = Pick<LockedPackage, 'name' | 'version' | 'licence' | 'isDev'>;

/** The licence of a package: what a person looked up for this version, else what it says itself; null where neither. */
export function licenceOf({ name, version, licence }: Omit<Licensed, 'isDev'>): string | null {
  return namedLicences[`${name}@${version}`]?.licence ?? licence;
}

/** Packages whose licence is not taken where they stand, each as a line: `name@version: licence`. */
export function refusedLicences(packages: readonly Licensed[]): string[] {
  const isRefused = (one: Licensed): boolean => {
    const expression = licenceOf(one);
    const isTaken = (licence: string): boolean => {
      const accepted = Object.hasOwn(acceptedLicences, licence) ? acceptedLicences[licence] : undefined;
      return accepted !== undefined && (one.isDev || accepted.where === 'release');
    };
    return expression === null || !isAllowed(expression, isTaken);
  };
  return packages.filter(isRefused).map((one) => `${one.name}@${one.version}: ${licenceOf(one) ?? 'none'}`);
}
