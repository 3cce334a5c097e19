import { parse } from 'csv-parse/sync';
import { testTitles } from './test-titles.ts';

export const columns = ['id', 'level', 'topic', 'applies', 'tests', 'reason'] as const;

export type AsvsRow = Readonly<Record<(typeof columns)[number], string>>;

/** What a requirement that no test proves is for: nobody is to read it as met. */
export const withoutTest = ['not met: ', 'not proved: ', 'installation: '] as const;

export function readAsvsList(text: string): AsvsRow[] {
  const rows: string[][] = parse(text);
  const [head = [], ...rest] = rows;
  if (head.join() !== columns.join()) throw new Error(`The columns are ${head.join()}.`);
  return rest.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) as AsvsRow);
}

/** `path#describe > title`, several parted by `; `. A title may hold a semicolon: what follows one is a path, or no other test. */
export function namedTests({ tests }: AsvsRow): string[] {
  return tests === '' || tests === 'no test' ? [] : tests.split(/; (?=(?:apps|libs|tools|e2e)\/)/);
}

/** What is wrong with a row. `read` gives the text of a file, or null where there is none. */
export function faultsOf(row: AsvsRow, read: (file: string) => string | null): string[] {
  const faults = [...faultsOfWords(row), ...namedTests(row).flatMap((test) => faultOfTest(test, read) ?? [])];
  return faults.map((fault) => `${row.id}: ${fault}`);
}

function faultsOfWords({ level, topic, applies, tests, reason }: AsvsRow): string[] {
  const isProved = tests !== '' && tests !== 'no test';
  const checks: [boolean, string][] = [
    [!['1', '2'].includes(level), 'is of no level of the list'],
    [topic === '' || topic.split(' ').length > 8, 'has no topic of a few words'],
    [!['yes', 'no', 'partly'].includes(applies), 'does not say whether it applies'],
    [applies === 'no' && tests !== '', 'does not apply and names a test'],
    [applies !== 'no' && tests === '', 'applies and names neither a test nor that there is none'],
    [reason === '' && !(applies === 'yes' && isProved), 'says no reason'],
    [tests === 'no test' && !withoutTest.some((word) => reason.startsWith(word)), 'does not say what no test means'],
    [isProved && withoutTest.some((word) => reason.startsWith(word)), 'names a test and says that there is none'],
  ];
  return checks.flatMap(([isWrong, words]) => (isWrong ? [words] : []));
}

function faultOfTest(test: string, read: (file: string) => string | null): string | null {
  const [file = '', ...rest] = test.split('#');
  const named = rest.join('#');
  const text = /\.(spec|e2e)\.ts$/.test(file) ? read(file) : null;
  if (text === null) return `${file} is no file of tests`;
  const there = titlesOf(file, text).filter(({ title, path }) => title === named || path === named);
  return there.length === 1 ? null : `${there.length} tests of ${file} are called «${named}»`;
}

const known = new Map<string, { text: string; titles: ReturnType<typeof testTitles> }>();

/** Many rows name the same file. */
function titlesOf(file: string, text: string): ReturnType<typeof testTitles> {
  const found = known.get(file);
  if (found?.text === text) return found.titles;
  const titles = testTitles(text);
  known.set(file, { text, titles });
  return titles;
}
