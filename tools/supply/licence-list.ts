import { namedLicences } from './accepted-licences.ts';
import { carriedWorks } from './carried-works.ts';
import { licenceOf } from './licence-gate.ts';
import type { LockedPackage } from './lock.ts';

/**
 * The licences of everything that is not ours, a line each: name, version, licence, where its text lies.
 *
 * @param textOf The file of an installed package that holds its licence, from the root; null where it has none. It is not
 *   asked for what is installed on some machines alone, so that every machine writes the same list.
 */
export function licenceList(packages: readonly LockedPackage[], textOf: (place: string) => string | null): string {
  const lines = packages.map((one) => {
    const named = namedLicences[`${one.name}@${one.version}`];
    return [one.name, one.version, licenceOf(one) ?? 'NONE', whereText(one, named?.file, textOf)].join('\t');
  });
  const works = carriedWorks
    .filter(({ within }) => within === null || packages.some(({ name }) => name === within))
    .map(({ name, within, licence, file, says }) =>
      [name, within ? `in ${within}` : 'in this repository', licence ?? says, file ?? 'named by its makers'].join('\t'),
    );
  const head = 'Works of others in Akashi: name, version, licence (SPDX), where its text lies\n';
  return `${head}\n${[...new Set(lines)].sort().join('\n')}\n\nWithin packages and this repository\n\n${works.join('\n')}\n`;
}

function whereText(
  { place, name, isForPlatform }: LockedPackage,
  named: string | null | undefined,
  textOf: (place: string) => string | null,
): string {
  if (named) return `${place}/${named}`;
  return (isForPlatform ? null : textOf(place)) ?? `named in package.json of ${name}`;
}
