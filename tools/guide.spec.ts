import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';
import { screens } from './screens/screens.ts';

const pages = ['accessibility', 'from-excel', 'keys', 'roles', 'screens', 'start'];
const languages = ['ja', 'en'] as const;

const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const guide = (page: string, lang: (typeof languages)[number]) => read(`docs/guide/${page}.${lang}.md`);

/** The levels of a text's headings, in their order. */
const headingsOf = (text: string) => [...text.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);

/** What a text leads to within the tree, without the place in its page. */
const linksOf = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to.split('#')[0]!)
    .filter((to) => to !== '' && !/^[a-z]+:/.test(to));

/** What stands between backticks. */
const literalsOf = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, literal = '']) => literal);

const navigation = 'apps/web/src/app/shell/navigation.ts';
const lettersOfPlaces = [...read(navigation).matchAll(/letter: '(.)'/g)].map(([, letter = '']) => `G ${letter}`);

interface Section {
  readonly title: string;
  /** Folders and files whose keys these are. */
  readonly code: readonly string[];
  readonly keys: readonly string[];
}

/** The sections of the table of keys, by the code that each names. */
function sectionsOf(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const rows = part.split('\n').filter((line) => line.startsWith('| '));
      return {
        title: part.split('\n')[0]!,
        code: /<!-- code: ([^>]+) -->/.exec(part)?.[1]?.split(' ') ?? [],
        keys: rows.flatMap((row) => literalsOf(row.split(' | ')[0]!)),
      };
    });
}

function filesOf(places: readonly string[]): string[] {
  const found = places.flatMap((place) =>
    statSync(resolve(root, place)).isFile() ? [place] : globSync(`${place}/**/*.{ts,html}`, { cwd: root }),
  );
  return found.filter((file) => !/\.(spec|fixture)\.ts$/.test(file));
}

const plainKey = (key: string) => key.replace('Escape', 'Esc').replace('Control+', 'Ctrl+');

/** Keys that a page binds or prints: `'J K'` is two of them, `'G M'` one after the other. */
const printed = (text: string) =>
  [...text.matchAll(/\{ ?keys: '([^']+)'|\bkey="([^"]+)"/g)].flatMap(([, keys, key = '']) =>
    keys?.startsWith('G ') ? [keys] : (keys ?? key).split(' ').map(plainKey),
  );

/** All keys that the code hears, those of its own handlers too. */
function heard(text: string): Set<string> {
  const handled = [
    ...text.matchAll(/\badd\('([^']+)'/g),
    ...text.matchAll(/\bkey [!=]== '([^']+)'/g),
    // A table of what each key runs, and of results by the place of their key.
    ...text.matchAll(/\b(Backspace|End|Escape|Home|PageDown|PageUp): /g),
    ...text.matchAll(/'([^\w\s])': \(\) =>/g),
    ...text.matchAll(/\bDigit(\d): '/g),
    ...text.matchAll(/\[(\d(?:, \d)*)\]\.forEach\(\(n\) => add\(`Alt\+/g),
    ...text.matchAll(/'(\d)': \(\) =>/g),
  ].map(([, key = '']) => plainKey(key));
  return new Set([...handled, ...printed(text)]);
}

const codeOf = (section: Section) => filesOf(section.code).map(read).join('\n');

/** Keys of a section that its code does not hear. */
function unheard(section: Section): string[] {
  const known = heard(codeOf(section));
  return section.keys.filter((key) => !known.has(key) && !lettersOfPlaces.includes(key));
}

/** Keys that the code of a section prints and the section does not. */
function unwritten(section: Section): string[] {
  const general = ['Ctrl+Enter', 'Esc'];
  return [...new Set(printed(codeOf(section)))].filter((key) => !section.keys.includes(key) && !general.includes(key));
}

/** The address of a screen as the guide writes it: whatever is of one engagement or edition is `:id`. */
const addressOf = (path: string) => path.replace(/\b(ismap-skeleton|demo)\b/g, ':id');
const ids = { engagementId: ':id', testId: ':id', populationId: ':id', findingId: ':id', requestId: ':id' };
const addresses = new Set(screens.map(({ path }) => addressOf(path(ids))));

describe('the guide', () => {
  it('has each page in both languages, with the same headings', () => {
    const files = globSync('docs/guide/*', { cwd: root });
    expect(files.sort()).toEqual(pages.flatMap((page) => [`docs/guide/${page}.en.md`, `docs/guide/${page}.ja.md`]));
    for (const page of pages) {
      const [ja, en] = languages.map((lang) => headingsOf(guide(page, lang)));
      expect([page, ...en!]).toEqual([page, ...ja!]);
      expect(ja!.length).toBeGreaterThan(2);
    }
  });

  it('leads nowhere that is not there, as README and the rest of docs', () => {
    const texts = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];
    const dead = texts.flatMap((file) =>
      linksOf(read(file))
        .filter((to) => !existsSync(resolve(root, dirname(file), to)))
        .map((to) => `${file}: ${to}`),
    );
    expect(dead).toEqual([]);
    expect(linksOf(read('README.md'))).toContain('docs/guide/start.ja.md');
  });

  it('names every screen, and none that is not there', () => {
    const withoutPicture = ['/enrol', '/sign-in/code', '/choose'];
    for (const lang of languages) {
      const named = literalsOf(guide('screens', lang)).filter((literal) => literal.startsWith('/'));
      const missing = [...addresses].filter((address) => !named.includes(address));
      const gone = named.filter((address) => !addresses.has(address) && !withoutPicture.includes(address));
      expect({ lang, missing, gone }).toEqual({ lang, missing: [], gone: [] });
    }
  });

  it('says nothing of what only a report may say', () => {
    const said = pages.flatMap((page) =>
      languages.map((lang) => guide(page, lang).match(/保証|意見|適正|[Aa]ssurance/)),
    );
    expect(said.filter(Boolean)).toEqual([]);
  });
});

describe('the table of keys', () => {
  const [japanese, english] = languages.map((lang) => sectionsOf(guide('keys', lang)));

  it('holds the same keys in both languages', () => {
    const bare = (sections: Section[]) => sections.map(({ code, keys }) => ({ code, keys }));
    expect(bare(english!)).toEqual(bare(japanese!));
    expect(japanese!.length).toBeGreaterThan(20);
  });

  it('names no key that the code of its page does not hear', () => {
    const wrong = japanese!.flatMap((section) => unheard(section).map((key) => `${section.title}: ${key}`));
    expect(wrong).toEqual([]);
  });

  it('leaves out no key that a page prints', () => {
    const forgotten = japanese!.flatMap((section) => unwritten(section).map((key) => `${section.title}: ${key}`));
    expect(forgotten).toEqual([]);
  });

  it('covers every page that prints keys', () => {
    const covered = new Set(japanese!.flatMap(({ code }) => filesOf(code)));
    // The gallery of parts shows keys and has none.
    const printing = filesOf(['libs/web', 'apps/web/src/app'])
      .filter((file) => !file.includes('/gallery/'))
      .filter((file) => printed(read(file)).length > 0);
    expect(printing.length).toBeGreaterThan(40);
    expect(printing.filter((file) => !covered.has(file))).toEqual([]);
  });

  it('names each place by a letter of its own', () => {
    expect(lettersOfPlaces.length).toBeGreaterThan(18);
    expect(new Set(lettersOfPlaces).size).toBe(lettersOfPlaces.length);
    const written = japanese!.flatMap(({ keys }) => keys.filter((key) => key.startsWith('G ')));
    expect(lettersOfPlaces.filter((keys) => !written.includes(keys))).toEqual([]);
  });

  it('would be found wrong', () => {
    const review: Section = { title: '査閲', code: ['libs/web/review/src'], keys: ['C', 'Alt+R', 'Ctrl+F9'] };
    expect(unheard(review)).toEqual(['Ctrl+F9']);
    expect(unwritten(review)).toContain('Shift+X');
    expect(linksOf('[a](b.md#c) [d](https://e.example) [f](#g)')).toEqual(['b.md']);
    expect(headingsOf('# a\n\ntext # no\n\n## b\n')).toEqual([1, 2]);
  });
});
