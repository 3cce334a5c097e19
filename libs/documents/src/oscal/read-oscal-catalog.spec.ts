import { readCatalogueTree } from '@akashi/domain/edition-import';
import { describe, expect, it } from 'vitest';
import { familyCatalog, frameworkCatalog, resolvedCatalog } from './catalog-shapes.fixture';
import { readOscalCatalog } from './read-oscal-catalog';

const decoded = (bytes: Uint8Array) => readOscalCatalog(new TextDecoder().decode(bytes)).entries;
const of = (bytes: Uint8Array, key: string) => decoded(bytes).find(({ tree }) => tree?.key === key);

describe('a catalog of families', () => {
  it('has its items below each other, choices with what they hold, and words in place of links', () => {
    expect(of(familyCatalog(), 'fa-7')).toMatchObject({ number: 'FA-7', titleEn: 'Limits' });
    expect(of(familyCatalog(), 'fa-7')?.textEn).toBe(
      'a. Allow [number] attempts, as FA-9 says:\n1. then [Selection (one or more): wait [time]; tell somebody].\n\nWords on it.',
    );
  });

  it('says of what was withdrawn where it went, and asks nothing of it', () => {
    const gone = of(familyCatalog(), 'fa-7.1');
    expect(gone).toMatchObject({ number: 'FA-7(1)', isWithdrawn: true, tree: { parentKey: 'fa-7' } });
    expect(gone?.textEn).toBe('[Withdrawn: incorporated into FA-7, FA-9 k.]');
  });
});

describe('a framework', () => {
  it('prints its numbers once, in three levels', () => {
    const read = decoded(frameworkCatalog()).map(({ number, titleEn }) => [number, titleEn]);
    expect(read).toEqual([
      ['GV', 'GOVERN'],
      ['GV.OC', 'Context'],
      ['GV.OC-01', ''],
      ['GV.OC-02', ''],
    ]);
    expect(of(frameworkCatalog(), 'GV.OC-01')?.textEn).toBe('The mission is known\n\nExample 1: Share it');
    expect(of(frameworkCatalog(), 'GV.OC-02')?.textEn).toBe('[Withdrawn: incorporated into GV.OC-01.]\n\nIt was told');
  });
});

describe('a resolved profile', () => {
  it('is read with the values that were set, below groups without ids', () => {
    expect(of(resolvedCatalog(), 'fa-1')?.textEn).toBe('Review at least every 3 years.');
    expect(of(resolvedCatalog(), 'fa-1')?.tree?.parentKey).toBe('family-a');
  });
});

describe('each of these shapes', () => {
  it.each([
    ['families', familyCatalog, 4],
    ['a framework', frameworkCatalog, 4],
    ['a resolved profile', resolvedCatalog, 2],
  ])('of %s becomes an edition without a question', (_, made, count) => {
    const { criteria, faults } = readCatalogueTree(decoded(made()), []);
    expect([criteria.length, faults]).toEqual([count, []]);
  });
});

describe('a small file that would grow without an end', () => {
  const catalog = (control: object) =>
    JSON.stringify({
      catalog: { metadata: { 'oscal-version': '1.1.3' }, groups: [{ id: 'fa', title: 'Family', controls: [control] }] },
    });
  const named = (id: string) => ({
    ...{ id: 'fa-1', title: 'One', params: [{ id: 'many', values: ['{{ insert: param, many }} '.repeat(30)] }] },
    parts: [{ name: 'statement', prose: `Keep {{ insert: param, ${id} }}.` }],
  });

  it('is refused with the parameter that names itself over and over', () => {
    expect(() => readOscalCatalog(catalog(named('many')))).toThrow(
      expect.objectContaining({ code: 'damaged-structure', place: { part: 'param many' } }),
    );
    expect(readOscalCatalog(catalog(named('none'))).entries).toHaveLength(2);
  });

  it('is read in one go where a label is nothing but white space between two letters', () => {
    const blank = { id: 'fa-1', title: 'One', props: [{ name: 'label', value: `a${' '.repeat(400_000)}b` }] };
    expect(readOscalCatalog(catalog(blank)).entries).toHaveLength(2);
  });
});
