import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/places.ts';
import { testTitles } from '../sources/test-titles.ts';
import { goals } from './goals.ts';

const text = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const thirty = Array.from({ length: 30 }, (_, index) => index + 1);

describe('the goals of security and reliability', () => {
  it('are thirty, each once', () => {
    expect(goals.map(({ id }) => id)).toEqual(thirty);
  });

  it('name tests that there are', () => {
    const named = goals.flatMap(({ means }) => (means.by === 'tests' ? means.tests : []));
    const absent = named.filter(({ file, title }) => !testTitles(text(file)).some((test) => test.title === title));
    expect(absent).toEqual([]);
  });

  it('are all on the page of figures, and no other', () => {
    const listed = [...text('docs/figures.md').matchAll(/^\| (\d+) \|/gm)].map(([, id]) => Number(id));
    expect(listed).toEqual(thirty);
  });
});
