import { describe, expect, it } from 'vitest';
import { askedPlaces, lockedPackages, type Lock } from './lock.ts';

const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const lock: Lock = {
  packages: {
    '': { dependencies: { a: '1' }, devDependencies: { tool: '1' }, optionalDependencies: { 'not-there': '1' } },
    'node_modules/a': {
      version: '1.0.0',
      integrity,
      license: 'MIT',
      dependencies: { b: '1' },
      peerDependencies: { c: '1', gone: '1' },
    },
    'node_modules/a/node_modules/b': { version: '1.0.0', integrity, dependencies: { c: '1', b2: '1' } },
    'node_modules/a/node_modules/b/node_modules/b2': { version: '1.0.0', integrity, dependencies: { b: '1' } },
    'node_modules/b': { version: '2.0.0', integrity, optional: true, os: ['linux'] },
    'node_modules/c': { name: '@real/name', version: '1.0.0', integrity, dev: true, hasInstallScript: true },
    'node_modules/tool': { version: '1.0.0', integrity, dev: true },
  },
};
const found = new Map(lockedPackages(lock).map((one) => [one.place, one]));

describe('the packages of a lock', () => {
  it('come with the hash in hex and without the project itself', () => {
    expect(found.size).toBe(6);
    expect(found.get('node_modules/a')).toMatchObject({ name: 'a', licence: 'MIT', sha512: '01'.repeat(64) });
    expect(found.get('node_modules/b')).toMatchObject({ licence: null, isOptional: true, isForPlatform: true });
  });

  it('bear their own name where they lie under another', () => {
    expect(found.get('node_modules/c')).toMatchObject({ name: '@real/name', isDev: true, hasInstallScript: true });
  });

  it('need what Node would find: beside them, else further up', () => {
    expect(found.get('node_modules/a')?.needs).toEqual(['node_modules/c', 'node_modules/a/node_modules/b']);
    expect(found.get('node_modules/a/node_modules/b')?.needs).toEqual([
      'node_modules/c',
      'node_modules/a/node_modules/b/node_modules/b2',
    ]);
    expect(found.get('node_modules/a/node_modules/b/node_modules/b2')?.needs).toEqual([
      'node_modules/a/node_modules/b',
    ]);
  });

  it('are asked for by the project, its tools only where they are wanted', () => {
    expect(askedPlaces(lock, false)).toEqual(['node_modules/a']);
    expect(askedPlaces(lock, true)).toEqual(['node_modules/a', 'node_modules/tool']);
  });

  it.each([
    ['no hash', { version: '1.0.0' }],
    ['a hash that is not SHA-512', { version: '1.0.0', integrity: 'sha1-AAAA' }],
    ['half a hash', { version: '1.0.0', integrity: 'sha512-AAAA' }],
    ['no version', { integrity }],
  ])('are refused with %s', (_, entry) => {
    expect(() => lockedPackages({ packages: { 'node_modules/x': entry } })).toThrow('node_modules/x');
  });
});
