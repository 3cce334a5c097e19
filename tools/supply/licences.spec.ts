import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/places.ts';
import { acceptedLicences, namedLicences } from './accepted-licences.ts';
import { carriedWorks } from './carried-works.ts';
import { isAllowed } from './licence-expression.ts';
import { licenceOf, refusedLicences } from './licence-gate.ts';
import { licenceList } from './licence-list.ts';
import { lockedPackages } from './lock.ts';
import { licenceFile, readLock } from './read-lock.ts';

const packages = lockedPackages(readLock());
const release = packages.filter(({ isDev }) => !isDev);
const one = { name: 'x', version: '1.0.0', licence: 'MIT', isDev: false };

describe('the licences of packages', () => {
  it('are all among those that are taken, each where it stands', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(refusedLicences(packages)).toEqual([]);
  });

  it.each([
    'GPL-3.0-only',
    'LGPL-3.0-or-later',
    'AGPL-3.0-only',
    'SSPL-1.0',
    'BUSL-1.1',
    'MIT AND GPL-2.0-only',
    'SEE LICENSE IN x',
    'UNLICENSED',
    'MPL-2.0',
    'toString',
    '',
  ])('would be refused as %s in what is released', (licence) => {
    expect(refusedLicences([one, { ...one, name: 'y', licence }])).toEqual([`y@1.0.0: ${licence}`]);
  });

  it('are refused where nobody says one', () => {
    expect(refusedLicences([{ ...one, licence: null }])).toEqual(['x@1.0.0: none']);
  });

  it('may ask more of a tool, which nobody receives', () => {
    expect(refusedLicences([{ ...one, licence: 'MPL-2.0', isDev: true }])).toEqual([]);
    expect(refusedLicences([{ ...one, licence: 'GPL-3.0-only', isDev: true }])).toHaveLength(1);
  });

  it('are taken with a reason each, and none for nobody', () => {
    const said = [...packages.map(licenceOf), ...carriedWorks.map(({ licence }) => licence)];
    const words = new Set(said.flatMap((licence) => licence?.split(/[ ()]+/) ?? []));
    expect(Object.keys(acceptedLicences).filter((licence) => !words.has(licence))).toEqual([]);
    for (const { why } of Object.values(acceptedLicences)) expect(why).toMatch(/^\S.{8,}/);
  });
});

describe('the licences that a person looked up', () => {
  const there = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));

  it.each(Object.entries(namedLicences))(
    'stand for %s, which is installed and does not say it itself',
    (key, named) => {
      const found = there.get(key);
      expect(found).toBeDefined();
      expect(found?.licence === null || !isAllowed(found!.licence, (word) => word in acceptedLicences)).toBe(true);
      expect(named.why).toMatch(/^\S.{10,}/);
      if (named.file === null) return;
      const text = readFileSync(resolve(root, found!.place, named.file), 'utf8');
      expect(text).toMatch(/\bMIT\b|Permission is hereby granted, free of charge/);
    },
  );
});

describe('an expression of licences', () => {
  const free = (word: string) => ['A', 'B'].includes(word);

  it.each([
    ['A', true],
    ['C', false],
    ['A AND B', true],
    ['A AND C', false],
    ['C OR A', true],
    ['C OR D', false],
    ['(A OR C)', true],
    ['C OR A AND B', true],
    ['(C OR A) AND C', false],
    ['((A))', true],
    ['A OR', false],
    ['(A', false],
    ['A)', false],
    ['A B', false],
    ['A WITH x', false],
    ['A/B', false],
    ['', false],
  ])('%s is taken: %s', (expression, isTaken) => {
    expect(isAllowed(expression, free)).toBe(isTaken);
  });
});

describe('the works that others carry', () => {
  it.each(carriedWorks)(
    '$name within $within are still there, with the file that says it',
    ({ within, file, licence }) => {
      if (within !== null) expect(packages.map(({ name }) => name)).toContain(within);
      if (file !== null) expect(existsSync(resolve(root, file))).toBe(true);
      if (licence !== null) expect(acceptedLicences[licence]?.where).toBe('release');
    },
  );
});

describe('the list of licences', () => {
  const list = licenceList(release, licenceFile);

  it('names every package of the release with its licence, and where the text lies', () => {
    for (const each of release) expect(list).toContain(`\n${each.name}\t${each.version}\t${licenceOf(each)}\t`);
    const files = [...list.matchAll(/\t(node_modules\/\S+)$/gm)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  });

  it('is the same on a machine for which other packages are installed', () => {
    const isOther = new Set(release.filter(({ isForPlatform }) => isForPlatform).map(({ place }) => place));
    expect(isOther.size).toBeGreaterThan(4);
    expect(licenceList(release, (place) => (isOther.has(place) ? 'elsewhere' : licenceFile(place)))).toBe(list);
  });
});
