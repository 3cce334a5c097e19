import { describe, expect, it } from 'vitest';
import { buildEdition } from './build-edition';
import type { CatalogueAnswer, CatalogueEntry } from './catalogue-entry';

const entry = (number: string, row: number, rest: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  sheet: '管理策',
  row,
  address: `B${row}`,
  number,
  numberKind: 'text',
  suffix: '',
  depth: null,
  isMandatory: null,
  partName: '',
  titleJa: `題 ${number}`,
  titleEn: '',
  textJa: '',
  textEn: '',
  responsibility: '',
  criticalArea: '',
  mainTarget: '',
  changeType: '',
  lineage: {},
  tree: null,
  isWithdrawn: false,
  ...rest,
});
const entries = (...numbers: string[]) => numbers.map((number, at) => entry(number, at + 4));
const ismap = (all: readonly CatalogueEntry[], answers: readonly CatalogueAnswer[] = []) =>
  buildEdition(all, 'ISMAP', answers);
const generic = (all: readonly CatalogueEntry[], answers: readonly CatalogueAnswer[] = []) =>
  buildEdition(all, 'GENERIC', answers);
const told = ({ faults }: ReturnType<typeof buildEdition>) => faults.map(({ rule, address }) => `${rule} ${address}`);

describe('a catalogue in ISMAP’s grammar', () => {
  it('stands in the order of its numbers with their gaps, whatever the order of its rows', () => {
    const { criteria, faults } = ismap(
      entries('9', '9.2', '9.2.3', '9.2.3.11.PB', '9.2.3.2', '３．１', '3.1.2', '3.1.2.1'),
    );
    expect(faults).toEqual([]);
    expect(criteria.map(({ number, level, part, isMandatory }) => [number, level, part, isMandatory])).toEqual([
      ['3.1', 2, 'GOVERNANCE', false],
      ['3.1.2', 3, 'GOVERNANCE', false],
      ['3.1.2.1', 4, 'GOVERNANCE', true],
      ['9', 1, 'CONTROLS', false],
      ['9.2', 2, 'CONTROLS', false],
      ['9.2.3', 3, 'CONTROLS', false],
      ['9.2.3.2', 4, 'CONTROLS', false],
      ['9.2.3.11.PB', 4, 'CONTROLS', true],
    ]);
    expect(new Set(criteria.map(({ chapter }) => chapter))).toEqual(new Set(['3', '9']));
  });

  it('takes the suffix from a column of its own, and asks where the two differ', () => {
    const all = [entry('9.2.3', 4), entry('9.2.3.11', 5, { suffix: 'ＰＢ' }), entry('9.2.3.2.P', 6, { suffix: 'B' })];
    const { criteria, faults } = ismap(all);
    expect(criteria.map(({ number }) => number)).toEqual(['9.2.3', '9.2.3.11.PB']);
    expect(faults).toMatchObject([{ rule: 'catalogue.suffix-differs', address: 'B6', value: '9.2.3.2.P' }]);
  });

  it('asks of a number cell what it was, and never repairs it', () => {
    const all = [entry('5.1', 4, { numberKind: 'number' }), entry('5', 5, { numberKind: 'number' })];
    expect(told(ismap(all))).toEqual(['catalogue.number-cell B4']);
    const answers = [{ sheet: '管理策', row: 4, number: '5.10', reason: '' }];
    expect(ismap(all, answers).criteria.map(({ number }) => number)).toEqual(['5', '5.10']);
  });

  it('asks of a number that became a day, of none, and of one outside the grammar', () => {
    const all = [
      entry('2003-01-02', 4, { numberKind: 'date' }),
      entry('', 5),
      entry('9.2.3.11PB', 6),
      entry('19.1', 7),
    ];
    expect(told(ismap(all))).toEqual([
      'catalogue.number-is-date B4',
      'catalogue.number-missing B5',
      'catalogue.number-malformed B6',
      'catalogue.number-malformed B7',
    ]);
  });

  it('leaves out the rows that a person said so of', () => {
    const answers = [{ sheet: '管理策', row: 5, number: null, reason: '注記の行' }];
    const all = [entry('9.2.3', 4), entry('', 5), entry('9.2.3.1', 6)];
    const { criteria, faults, leftOut } = ismap(all, answers);
    expect([criteria.length, faults, leftOut]).toEqual([2, [], 1]);
  });

  it('tells an edition of headings alone: numbers of another standard read as groups', () => {
    expect(told(ismap(entries('A.5.1', 'A.5.2', 'A.5.10')))).toEqual(['catalogue.without-items ']);
    expect(told(generic(entries('A.5.1', 'A.5.2', 'A.5.10')))).toEqual([]);
  });

  it('tells a number twice, also with another suffix, and an item without its objective', () => {
    expect(told(ismap(entries('9.2.3', '9.2.3.1', '9.2.3.1.P', '9.9.9.1')))).toEqual([
      'catalogue.number-twice B6',
      'catalogue.without-parent B7',
    ]);
  });

  it('tells a row without any words, a text that cannot be kept, and a file without rows', () => {
    const all = [entry('9.2', 4, { titleJa: '' }), entry('9.3', 5, { textJa: 'a\u0000' })];
    expect(told(ismap(all))).toEqual(['catalogue.without-words B4', 'catalogue.not-storable B5']);
    expect(told(ismap([]))).toEqual(['catalogue.empty ']);
  });
});

describe('a generic catalogue', () => {
  const places = (building: ReturnType<typeof buildEdition>) =>
    building.criteria.map(({ key, level, depth, chapter, parentKey }) => [key, level, depth, chapter, parentKey]);

  it('stands in the order of its file, with what has something below it as a heading', () => {
    const building = generic(entries('A.5', 'A.5.2', 'A.5.10', '4', '4.1', '4.1.2'));
    expect(building.faults).toEqual([]);
    expect(places(building)).toEqual([
      ['a.5', 1, 1, 'a.5', null],
      ['a.5.2', 4, 2, 'a.5', 'a.5'],
      ['a.5.10', 4, 2, 'a.5', 'a.5'],
      ['4', 1, 1, '4', null],
      ['4.1', 2, 2, '4', '4'],
      ['4.1.2', 4, 3, '4', '4.1'],
    ]);
  });

  it('keeps a control that is enhanced among what is tested, and tells an enhancement of nothing', () => {
    const building = generic(entries('AC', 'AC-2', 'AC-2(1)', 'AU-9(3)'));
    expect(building.criteria.map(({ number, key, level }) => [number, key, level])).toEqual([
      ['AC', 'ac', 1],
      ['AC-2', 'ac-2', 4],
      ['AC-2(1)', 'ac-2.1', 4],
      ['AU-9(3)', 'au-9.3', 4],
    ]);
    expect(told(building)).toEqual(['catalogue.without-parent B7']);
  });

  it('takes the depths that the file tells', () => {
    const all = [entry('方針', 4, { depth: 1 }), entry('P1', 5, { depth: 2 }), entry('P2', 6, { depth: 2 })];
    expect(places(generic(all))).toEqual([
      ['方針', 1, 1, '方針', null],
      ['p1', 4, 2, '方針', '方針'],
      ['p2', 4, 2, '方針', '方針'],
    ]);
    expect(told(generic([entry('P1', 4, { depth: Number.NaN })]))).toEqual(['catalogue.level-malformed B4']);
  });

  it('takes the tree of a document, and asks nothing of what is withdrawn', () => {
    const tree = (key: string, parentKey: string | null, isGroup = false) => ({ tree: { key, parentKey, isGroup } });
    const all = [
      entry('Access', 1, tree('ac', null, true)),
      entry('AC-1', 2, tree('ac-1', 'ac')),
      entry('AC-1(1)', 3, { ...tree('ac-1.1', 'ac-1'), isWithdrawn: true }),
    ];
    const building = generic(all);
    expect(building.faults).toEqual([]);
    expect(building.criteria.map(({ level, isAudited }) => [level, isAudited])).toEqual([
      [1, true],
      [4, true],
      [4, false],
    ]);
  });
});
