import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

const document = readFileSync(resolve(root, 'docs/security.md'), 'utf8');

/** What a row says in each language, with the file that it names and what is to stand in it. */
interface Said {
  ja: string;
  en: string;
  where: string;
}

function rowsOf(text: string): Said[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-+|日本語) /.test(line));
  return rows.map((line) => {
    const [, ja = '', en = '', where = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { ja, en, where };
  });
}

/** What is wrong with where a row says that it stands; null where it does. */
function faultOf({ where }: Said): string | null {
  const [, file = '', literal = ''] = /^`([\w./-]+\.ts)` `([^`]+)`$/.exec(where) ?? [];
  if (file === '') return `«${where}» names no place`;
  if (!existsSync(resolve(root, file))) return `${file} is not there`;
  return readFileSync(resolve(root, file), 'utf8').includes(literal) ? null : `${file} does not say «${literal}»`;
}

describe('what is written of the values of security', () => {
  it('stands in the code where it says', () => {
    const rows = rowsOf(document);
    expect(rows.length).toBeGreaterThan(45);
    expect(rows.flatMap((row) => faultOf(row) ?? [])).toEqual([]);
  });

  it('is said in both languages, with the same figures', () => {
    // Words for numbers and units differ; what both write as figures has to agree.
    const figures = (text: string) => new Set(text.match(/\d[\d,]*(?= (MiB|KiB|MB|bits))|\d{3}-\d+/g) ?? []);
    const odd = rowsOf(document).filter(({ ja, en }) => {
      const [one, other] = [figures(ja), figures(en)];
      return ja === '' || en === '' || [...other].some((figure) => one.size > 0 && !one.has(figure));
    });
    expect(odd).toEqual([]);
  });

  it('names every key that is derived from another', () => {
    const files = globSync('{libs,apps}/**/src/**/*.ts', { cwd: root }).filter(
      (file) => !/\.(spec|fixture)\.ts$/.test(file),
    );
    const derived = files.flatMap((file) => {
      const text = readFileSync(resolve(root, file), 'utf8');
      // Of a template its words: what follows them is whose key it is.
      const labels = /hkdfSync\([^;]*?['`]([^'`$]*?) ?(?:\$\{\w+\})?['`]\s*,\s*\d+\)/g;
      return [...text.matchAll(labels)].map(([, label = '']) => ({ file, label }));
    });
    expect(derived.length).toBeGreaterThan(5);
    const calls = files.filter((file) => readFileSync(resolve(root, file), 'utf8').includes('hkdfSync('));
    expect(calls).toEqual([...new Set(derived.map(({ file }) => file))]);
    const isNamed = ({ file, label }: (typeof derived)[number]) =>
      [`'${label}'`, label].some((literal) => document.includes(`\`${file}\` \`${literal}\``));
    expect(derived.filter((one) => !isNamed(one))).toEqual([]);
  });

  it('would be found wrong', () => {
    const where = (text: string) => faultOf({ ja: '', en: '', where: text });
    expect(where('`libs/api/people/src/sessions/session.store.ts` `const idleMinutes = 30`')).toBeNull();
    expect(where('`libs/api/people/src/sessions/session.store.ts` `const idleMinutes = 31`')).toContain('does not say');
    expect(where('`libs/api/people/src/sessions/nowhere.ts` `const idleMinutes = 30`')).toContain('is not there');
    expect(where('somewhere')).toContain('names no place');
    expect(rowsOf('| 日本語 | English | Where |\n| --- | --- | --- |\n| あ | a | b |')).toEqual([
      { ja: 'あ', en: 'a', where: 'b' },
    ]);
  });
});
