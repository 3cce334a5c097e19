import { describe, expect, it } from 'vitest';
import { circlesBetween, importCircles } from './sources/import-circles.ts';
import { readSources, type SourceFile } from './sources/source-files.ts';

const sources = readSources('libs', 'apps', 'tools', 'e2e').filter(({ file }) => !file.endsWith('.spec.ts'));
const topicOf = (file: string): string | undefined => /^libs\/domain\/src\/([^/]+)\//.exec(file)?.[1];

describe('imports', () => {
  it('never lead from a file back to it', () => {
    expect(sources.length).toBeGreaterThan(1000);
    expect(importCircles(sources)).toEqual([]);
  });

  it('never lead from a topic of the domain back to it', () => {
    expect(circlesBetween(sources, topicOf)).toEqual([]);
  });
});

describe('the search for circles', () => {
  const file = (name: string, ...imports: string[]): SourceFile => ({
    file: name,
    offered: [],
    references: imports.map((one) => ({ file: one, name: 'x', passedOnAs: null, later: one === 'page.ts' })),
  });

  it('finds one of two, of three, and of a file with itself', () => {
    expect(importCircles([file('a.ts', 'b.ts'), file('b.ts', 'a.ts')])).toEqual(['a.ts ↔ b.ts']);
    const three = [file('a.ts', 'b.ts'), file('b.ts', 'c.ts'), file('c.ts', 'a.ts'), file('d.ts', 'a.ts')];
    expect(importCircles(three)).toEqual(['a.ts ↔ b.ts ↔ c.ts']);
    expect(importCircles([file('a.ts', 'a.ts')])).toEqual(['a.ts']);
  });

  it('finds none in a tree, nor where a page is loaded later', () => {
    expect(importCircles([file('a.ts', 'b.ts', 'c.ts'), file('b.ts', 'c.ts'), file('c.ts')])).toEqual([]);
    expect(importCircles([file('routes.ts', 'page.ts'), file('page.ts', 'routes.ts')])).toEqual([]);
  });

  it('finds two topics that use each other through different files', () => {
    const [from, to] = ['libs/domain/src/a/', 'libs/domain/src/b/'];
    const crossed = [file(`${from}one.ts`, `${to}one.ts`), file(`${to}two.ts`, `${from}two.ts`)];
    expect(importCircles(crossed)).toEqual([]);
    expect(circlesBetween(crossed, topicOf)).toEqual(['a ↔ b']);
  });
});
