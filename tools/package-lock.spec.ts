import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const asked = read<Partial<Record<string, Record<string, string>>>>('package.json');

describe('the list of packages', () => {
  it('names each with its version and the hash of its content, and none from anywhere but the registry', () => {
    const all = Object.entries(packages).filter(([place]) => place !== '');
    expect(all.length).toBeGreaterThan(500);
    const isPinned = ({ version, integrity, resolved, link }: Locked): boolean =>
      link !== true &&
      /^\d+\.\d+\.\d+/.test(version ?? '') &&
      /^sha512-/.test(integrity ?? '') &&
      /^https:\/\/registry\.npmjs\.org\//.test(resolved ?? 'https://registry.npmjs.org/');
    expect(all.filter(([, one]) => !isPinned(one)).map(([place]) => place)).toEqual([]);
  });

  it('has everything that is asked for, at a version of the registry', () => {
    const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(asked[kind] ?? {}),
    );
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter(([, version]) => !/^\^?\d+\.\d+\.\d+/.test(version))).toEqual([]);
    expect(names.filter(([name]) => !packages[`node_modules/${name}`])).toEqual([]);
  });
});
