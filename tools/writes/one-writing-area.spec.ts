import { beforeAll, describe, expect, it } from 'vitest';
import { apiSources, areaOf } from './api-sources.ts';
import { findWrites, type SourceText } from './find-writes.ts';

/** Tables that more than one area writes, with the reason. What no longer happens has to leave the list. */
const exceptions: Record<string, { areas: string[]; reason: string }> = {};

/** Who writes every table there is, and so names none. */
const everyTable: Record<string, string> = {
  'apps/api/src/backup/load-rows.ts': 'puts a backup back into an empty database, in which no area is at work',
};

function areasByTable(sources: readonly SourceText[]): Map<string, string[]> {
  const written = Map.groupBy(findWrites(sources), ({ table, file }) => table ?? `a table without a name in ${file}`);
  return new Map(
    [...written].map(([table, writes]) => [table, [...new Set(writes.map(({ file }) => areaOf(file)))].sort()]),
  );
}

const sharedAmong = (written: ReadonlyMap<string, readonly string[]>) =>
  [...written].filter(([, areas]) => areas.length > 1);
const sharedIn = (sources: readonly SourceText[]) => sharedAmong(areasByTable(sources));

describe('a table', () => {
  const all = apiSources();
  let written: ReadonlyMap<string, readonly string[]>;

  // Every statement of the program is read, once: on a busy machine that takes a while.
  beforeAll(() => {
    written = areasByTable(all);
  }, 180_000);

  it('is written by one area, but for the listed ones', () => {
    expect(Object.fromEntries(sharedAmong(written))).toEqual(
      Object.fromEntries(Object.entries(exceptions).map(([table, { areas }]) => [table, areas])),
    );
  });

  it('is named wherever it is written, and none is written in the composition root', () => {
    const unnamed = [...written.keys()].filter((table) => table.includes(' '));
    expect(unnamed).toEqual(Object.keys(everyTable).map((file) => `a table without a name in ${file}`));
    const named = [...written].filter(([table]) => !unnamed.includes(table));
    expect(named.filter(([, areas]) => areas.includes('apps/api'))).toEqual([]);
  });

  it('is changed by no call that loads, compares and saves by itself', () => {
    const saving = /\.(save|softRemove|createQueryBuilder|getRepository)\(|InjectRepository/;
    expect(all.filter(({ text }) => saving.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('this check', () => {
  const findings = {
    file: 'libs/api/findings/src/finding.entity.ts',
    text: `@Entity('finding')\nexport class FindingEntity {}\nconst add = (tx) => tx.insert(FindingEntity, {});`,
  };

  it.each([
    ['an update in SQL', 'await tx.query(`UPDATE finding SET state = $1`)'],
    ['an update with another name for the table', 'await tx.query("UPDATE finding AS f SET state = $1")'],
    ['rows taken away in SQL', `const sql = 'DELETE FROM finding WHERE id = $1';`],
    [
      'rows added in the second part of a statement',
      'const sql = `WITH x AS (SELECT 1) INSERT INTO finding (id) SELECT 1`;',
    ],
    ['an update of the entity', 'await tx.update(FindingEntity, { id }, { state });'],
  ])('sees a second writing area: %s', (_, text) => {
    expect(sharedIn([findings, { file: 'libs/api/reporting/src/x.ts', text }])).toEqual([
      ['finding', ['findings', 'reporting']],
    ]);
  });

  it.each([
    ['a lock', 'await tx.query(`SELECT 1 FROM finding WHERE id = $1 FOR UPDATE OF finding`)'],
    ['a gentler lock', 'await tx.query(`SELECT 1 FROM finding WHERE id = $1 FOR NO KEY UPDATE`)'],
    ['a reading', 'await tx.findOneBy(FindingEntity, { id });'],
  ])('takes %s for no writing', (_, text) => {
    expect(sharedIn([findings, { file: 'libs/api/reporting/src/x.ts', text }])).toEqual([]);
  });

  it('does not let a name that is put together at run time pass', () => {
    const text = 'await tx.query(`UPDATE ${table} SET state = $1`)';
    expect([...areasByTable([{ file: 'x.ts', text }]).keys()]).toEqual(['a table without a name in x.ts']);
  });
});
