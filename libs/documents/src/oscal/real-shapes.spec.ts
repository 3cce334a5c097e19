import { readCatalogueTree } from '@akashi/domain/edition-import';
import { describe, expect, it } from 'vitest';
import { largeCatalog } from './large-catalog.fixture';
import { readOscalCatalog } from './read-oscal-catalog';

const metadata = { title: 'Generated', version: '1', 'oscal-version': '1.1.2' };
const catalogOf = (catalog: object) => JSON.stringify({ catalog: { uuid: 'x', metadata, ...catalog } });
const read = (catalog: object) => readOscalCatalog(catalogOf(catalog));
const label = (value: string, more: object = {}) => ({ name: 'label', value, ...more });
const textsOf = (catalog: object) => read(catalog).entries.map(({ number, textEn }) => [number, textEn]);
const withProse = (prose: string, params: object[] = []) =>
  read({ controls: [{ id: 'c-1', title: 'One', params, parts: [{ name: 'statement', prose }] }] });

describe('a large catalogue of families', () => {
  const { entries, reading } = readOscalCatalog(new TextDecoder().decode(largeCatalog(20, 42)));
  const of = (key: string) => entries.find(({ tree }) => tree?.key === key);

  it('has 1,100 controls and enhancements, each with its own number whatever others are printed beside it', () => {
    expect([reading.groups, reading.controls]).toEqual([20, 840 + 280]);
    expect(['aa-2', 'aa-3.1', 'ab-12.1'].map((key) => of(key)?.number)).toEqual(['AA-2', 'AA-3(1)', 'AB-12(1)']);
    expect(of('aa-3.1')?.tree).toMatchObject({ parentKey: 'aa-3', isGroup: false });
  });

  it('puts every parameter into prose and titles: values, choices with how many, labels, and what guidance says', () => {
    expect(of('aa-2')).toMatchObject({ titleEn: 'Topic 2 of this book' });
    expect(of('aa-2')?.textEn.split('\n\n')[0]).toBe(
      'a. Tell [roles]:\n1. of Topic 1 within [a period is defined;]; and\n' +
        'b. Act [Selection (one or more): at once; after 30 days, sixty days].',
    );
    expect(entries.some(({ textEn, titleEn }) => /\{\{|\bparam\b/.test(textEn + titleEn))).toBe(false);
  });

  it('tells what was put in and left out, so that nobody takes it for the text of the file', () => {
    const live = 20 * (42 - 1);
    expect(reading).toMatchObject({
      withdrawn: 20,
      params: { valued: live + 1, choice: live, open: live * 2, unknown: 0 },
      assessmentParts: live * 4,
      unnumberedGroups: 0,
      language: null,
    });
  });

  it('marks what was withdrawn, with where it went', () => {
    expect(of('aa-23')).toMatchObject({ isWithdrawn: true, changeType: 'withdrawn', number: 'AA-23' });
    expect(of('aa-23')?.textEn).toBe('[Withdrawn: incorporated into AA-1.]');
  });

  it('becomes an edition without a question', () => {
    const { criteria, faults } = readCatalogueTree(entries, []);
    expect([criteria.length, faults]).toEqual([1_140, []]);
    expect(criteria.filter(({ isAudited }) => !isAudited)).toHaveLength(20);
  });
});

describe('legal shapes', () => {
  it('controls at the root, without any group, as resolved profiles have them', () => {
    const controls = [1, 2].map((n) => ({ id: `c-${n}`, title: `T${n}`, props: [label(`C-${n}`)] }));
    const { entries, reading } = read({ controls });
    expect(entries.map(({ number, tree }) => [number, tree?.parentKey])).toEqual([
      ['C-1', null],
      ['C-2', null],
    ]);
    expect(reading).toMatchObject({ groups: 0, controls: 2 });
    expect(readCatalogueTree(entries, []).faults).toEqual([]);
  });

  it('chapters within chapters, each with its objective: of a group it is its own, of a control how it is assessed', () => {
    const objective = (prose: string) => ({ name: 'objective', prose });
    const inner = {
      id: 's1.1',
      title: 'Inside',
      props: [label('1.1')],
      parts: [objective('To manage it.')],
      controls: [
        {
          id: 's1.1.1',
          title: 'Roles',
          props: [label('1.1.1')],
          parts: [{ name: 'statement', prose: 'Roles are given.' }, objective('determine if')],
        },
      ],
    };
    const catalog = { groups: [{ id: 's1', title: 'Outside', props: [label('1')], groups: [inner] }] };
    expect(textsOf(catalog)).toEqual([
      ['1', ''],
      ['1.1', 'To manage it.'],
      ['1.1.1', 'Roles are given.'],
    ]);
    expect(readCatalogueTree(read(catalog).entries, []).faults).toEqual([]);
  });

  it('groups that count anew in each chapter, and controls whose number is their id', () => {
    const chapter = (id: string) => ({
      id,
      title: `Chapter ${id}`,
      props: [label(id)],
      groups: [{ id: `${id}.1`, title: 'First', props: [label('1')], controls: [{ id: `${id}.1.1`, title: 'Do' }] }],
    });
    const { entries } = read({ groups: [chapter('GC'), chapter('SM')] });
    expect(entries.map(({ number }) => number)).toEqual(['GC', '1', 'GC.1.1', 'SM', '1', 'SM.1.1']);
    expect(readCatalogueTree(entries, []).faults).toEqual([]);
  });

  it('labels of somebody else’s namespace, and only padded ones', () => {
    const props = [label('X-99', { ns: 'https://example.org/ns' }), label('C-01', { class: 'zero-padded' })];
    expect(read({ controls: [{ id: 'c-1', title: 'T', props }] }).entries[0]?.number).toBe('C-01');
    const own = label('C-1', { ns: 'http://csrc.nist.gov/ns/oscal' });
    expect(read({ controls: [{ id: 'c-1', title: 'T', props: [...props, own] }] }).entries[0]?.number).toBe('C-1');
  });

  it('lists that are null or empty, and a group that holds nothing', () => {
    const catalog = {
      groups: [{ id: 'g', title: 'G', controls: null, groups: [] }],
      controls: [{ id: 'c', title: 'C', props: null }],
    };
    expect(read(catalog).entries.map(({ number }) => number)).toEqual(['g', 'c']);
  });

  it('a catalogue in Japanese: its choices and labels are as it says them', () => {
    const { entries } = withProse('記録は{{ insert: param, p }}に見直す。', [{ id: 'p', label: '定めた期間' }]);
    expect(entries[0]).toMatchObject({ textJa: '記録は[定めた期間]に見直す。', textEn: '' });
  });
});

describe('a parameter', () => {
  it.each([
    [
      'with a value beside its choices is that value',
      { values: ['12'], select: { choice: ['8', '12'] } },
      'Keep 12.',
      'valued',
    ],
    ['of one choice says no number', { select: { choice: ['a', 'b'] } }, 'Keep [Selection: a; b].', 'choice'],
    ['with an empty list of choices is its label', { label: 'days', select: { choice: [] } }, 'Keep [days].', 'open'],
    ['without a label is what its use says', { usage: 'how long' }, 'Keep [how long].', 'open'],
    ['that says nothing at all is its id', {}, 'Keep [p].', 'open'],
    ['whose value is blank has none', { label: 'days', values: [' '] }, 'Keep [days].', 'open'],
  ])('%s', (_, param, text, kind) => {
    const { entries, reading } = withProse('Keep {{ insert: param, p }}.', [{ id: 'p', ...param }]);
    expect(entries[0]?.textEn).toBe(text);
    expect(reading.params).toMatchObject({ [kind]: 1 });
  });

  it('that is nowhere stays as it is named and is told, and so is one that stands in itself', () => {
    const lost = withProse('A value has been assigned to {{ insert: param, s1-prm11 }}.');
    expect(lost.entries[0]?.textEn).toBe('A value has been assigned to [s1-prm11].');
    expect(lost.reading).toMatchObject({ params: { unknown: 1 }, unknownParams: ['s1-prm11'] });
    const loop = withProse('{{ insert: param, p }}', [{ id: 'p', values: ['{{ insert: param, p }}'] }]);
    expect(loop.entries[0]?.textEn).toBe('[p]');
    expect(loop.reading.params.unknown).toBe(1);
  });
});

describe('what is broken is told with its place', () => {
  const deep = (depth: number): object =>
    depth === 0 ? {} : { id: `g${depth}`, title: 'G', groups: [deep(depth - 1)] };
  const deepPart = (depth: number): object => ({ name: 'item', ...(depth > 0 && { parts: [deepPart(depth - 1)] }) });

  it.each([
    ['groups', { groups: {} }, 'catalog.groups'],
    ['a control', { groups: [{ id: 'a', controls: [{ id: 'b' }, 'c'] }] }, 'catalog.groups[0].controls[1]'],
    ['a list for a control', { controls: [[]] }, 'catalog.controls[0]'],
    ['props', { controls: [{ id: 'b', props: 'x' }] }, 'catalog.controls[0].props'],
    ['a part of a part', { controls: [{ parts: [{ parts: [1] }] }] }, 'catalog.controls[0].parts[0].parts[0]'],
    [
      'values',
      { params: [{ id: 'p', values: 'x' }], controls: [] },
      'catalog.params[0].values',
      { id: 'c', title: 'C' },
    ],
    [
      'choices',
      { controls: [{ id: 'b', params: [{ id: 'q' }, { id: 'p', select: { choice: 'x' } }] }] },
      'catalog.controls[0].params[1].select.choice',
    ],
    [
      'links',
      { controls: [{ props: [{ name: 'status', value: 'withdrawn' }], links: 7 }] },
      'catalog.controls[0].links',
    ],
    ['groups too deep', { groups: [deep(14)] }, /^catalog\.groups\[0\](\.groups\[0\]){11}\.groups$/],
    [
      'parts too deep',
      { controls: [{ id: 'b', parts: [deepPart(14)] }] },
      /^catalog\.controls\[0\]\.parts\[0\](\.parts\[0\]){13}$/,
    ],
  ])('%s', (_, catalog, part, more?: object) => {
    const whole = more ? { ...catalog, controls: [more] } : catalog;
    const place = typeof part === 'string' ? part : (expect.stringMatching(part) as string);
    expect(() => read(whole)).toThrow(expect.objectContaining({ code: 'damaged-structure', place: { part: place } }));
  });

  it('a text that is no JSON with the line', () => {
    const broken = '{\n  "catalog": {\n    "uuid": "x",\n    "metadata": }\n}';
    expect(() => readOscalCatalog(broken)).toThrow(
      expect.objectContaining({ code: 'damaged-structure', place: { part: 'JSON', row: 4 } }),
    );
  });

  it.each([
    ['{"profile":{"uuid":"x"}}', 'OSCAL profile'],
    ['{"component-definition":{}}', 'OSCAL component-definition'],
    ['{"catalog":[]}', 'catalog'],
    ['[1]', 'catalog'],
    ['null', 'catalog'],
  ])('another document by its name: %s', (text, part) => {
    expect(() => readOscalCatalog(text)).toThrow(expect.objectContaining({ code: 'wrong-type', place: { part } }));
  });

  it('a criterion that has to be answered by where it stands', () => {
    const { entries } = read({
      groups: [
        {
          id: 'g',
          title: 'G',
          controls: [
            { id: 'a', title: 'A', props: [label('A-1')] },
            { id: 'b', title: 'B', props: [label('A-1')] },
          ],
        },
      ],
    });
    const [fault] = readCatalogueTree(entries, []).faults;
    expect(fault).toMatchObject({ rule: 'catalogue.number-twice', address: 'groups[0].controls[1]', value: 'A-1' });
  });
});
