import { readCatalogueTree } from '@akashi/domain/edition-import';
import { describe, expect, it } from 'vitest';
import { readOscalCatalog } from './read-oscal-catalog';

const read = (catalog: object, version = '1.1.2') =>
  readOscalCatalog(
    JSON.stringify({
      catalog: { uuid: 'x', metadata: { title: 'Manual', version: '1', 'oscal-version': version }, ...catalog },
    }),
  );

/** A section of a manual: no id, no label, and a place in the file that is another in each release. */
const section = (title: string, more: object = {}) => ({
  title,
  props: [{ name: 'sort-id', value: `catalog[1].group[${title.length}]` }],
  parts: [{ name: 'overview', prose: `About ${title}.` }],
  ...more,
});
const control = (id: string) => ({
  id,
  class: 'manual-control',
  title: `Control: ${id}`,
  props: [
    { name: 'revision', ns: 'https://example.org/ns', value: '5' },
    { name: 'applicability', ns: 'https://example.org/ns', value: 'P' },
  ],
  parts: [{ id: `${id}_smt`, name: 'statement', prose: `What ${id} asks.` }],
});

const roles = section('Guidelines for roles', {
  groups: [
    section('Board of directors', {
      groups: [
        section('Providing leadership', { controls: [control('man-1997'), control('man-1998')] }),
        section('Overview', { groups: [section('Purpose', { controls: [control('man-2001')] })] }),
      ],
    }),
    section('Overview', { controls: [control('man-0714')] }),
  ],
});
const release = { groups: [section('Using the manual', { groups: [section('Purpose')] }), roles] };

describe('a manual of sections within sections that have no numbers', () => {
  const { entries, reading } = read(release);
  const of = (key: string) => entries.find(({ tree }) => tree?.key === key);

  it('is read five deep, each section by its title below the title of what holds it', () => {
    expect(entries.filter(({ tree }) => tree?.isGroup).map(({ tree }) => tree?.key)).toEqual([
      'using-the-manual',
      'using-the-manual.purpose',
      'guidelines-for-roles',
      'guidelines-for-roles.board-of-directors',
      'guidelines-for-roles.board-of-directors.providing-leadership',
      'guidelines-for-roles.board-of-directors.overview',
      'guidelines-for-roles.board-of-directors.overview.purpose',
      'guidelines-for-roles.overview',
    ]);
    expect(reading.unnumberedGroups).toBe(8);
    const { criteria, faults } = readCatalogueTree(entries, []);
    expect(faults).toEqual([]);
    expect(criteria.find(({ number }) => number === 'man-2001')).toMatchObject({ depth: 5, level: 4 });
    expect(criteria.find(({ number }) => number === 'man-2001')?.chapter).toBe('guidelines-for-roles');
  });

  it('calls no section by a count: with one more before it, each is the section that it was', () => {
    const next = read({ groups: [section('What is new'), ...release.groups] });
    const known = entries.map(({ tree, number }) => [tree?.key, number]);
    expect(next.entries.slice(1).map(({ tree, number }) => [tree?.key, number])).toEqual(known);
  });

  it('prints the number of a control once, where its title is nothing else', () => {
    expect(of('man-0714')).toMatchObject({ number: 'man-0714', titleEn: '', textEn: 'What man-0714 asks.' });
  });

  it('keeps two sections of one title apart', () => {
    const twice = read({ groups: [section('Purpose'), section('Purpose', { controls: [control('c-1')] })] });
    expect(twice.entries.map(({ tree }) => tree?.key)).toEqual(['purpose', 'purpose-2', 'c-1']);
    expect(readCatalogueTree(twice.entries, []).faults).toEqual([]);
  });

  it('takes titles in Japanese, and long ones whole by a name that stays short', () => {
    const long = '情報システムの運用及び管理に関する手引き'.repeat(6);
    const deep = section(long, {
      groups: [section(long, { groups: [section(long, { controls: [control('c-1')] })] })],
    });
    const keys = read({ groups: [deep] }).entries.map(({ tree }) => tree?.key ?? '');
    expect(keys.every((key) => key.length <= 120)).toBe(true);
    expect(new Set(keys).size).toBe(4);
    expect(readCatalogueTree(read({ groups: [deep] }).entries, []).faults).toEqual([]);
  });
});

describe('a control that nothing numbers', () => {
  const bare = { title: 'Nobody numbered it', parts: [{ name: 'statement', prose: 'Do it.' }] };

  it('is asked about, and takes the number that is answered', () => {
    const { entries } = read({ groups: [section('Only', { controls: [bare] })] });
    const [fault] = readCatalogueTree(entries, []).faults;
    expect(fault).toMatchObject({ rule: 'catalogue.number-missing', address: 'groups[0].controls[0]' });
    const answered = readCatalogueTree(entries, [{ sheet: 'OSCAL', row: 2, number: 'X-1', reason: '' }]);
    expect([answered.faults, answered.criteria[1]?.number]).toEqual([[], 'X-1']);
  });

  it('is known by its label where it has one', () => {
    const labelled = { ...bare, props: [{ name: 'label', value: 'X-7' }] };
    const { entries } = read({ controls: [labelled] });
    expect([entries[0]?.number, readCatalogueTree(entries, []).faults]).toEqual(['X-7', []]);
  });
});

describe('a catalogue as its publisher ships it', () => {
  it('with a label of words and a figure goes by its ids', () => {
    const safeguard = { ...control('cisc-1.1'), props: [{ name: 'label', value: 'CIS Safeguard 1.1' }] };
    const { entries } = read({ controls: [{ ...control('cisc-1'), controls: [safeguard] }] }, '1.0.4');
    expect(entries.map(({ number }) => number)).toEqual(['cisc-1', 'cisc-1.1']);
    expect(readCatalogueTree(entries, []).faults).toEqual([]);
  });

  it('with several statements in one control keeps each of them', () => {
    const parts = [
      { name: 'statement', prose: 'Enforce it.' },
      { name: 'statement', class: 'effect', parts: [{ name: 'item', prose: 'Preclude.', parts: [{ name: 'item' }] }] },
      { name: 'assessment-objective', prose: 'it is enforced' },
    ];
    const { entries, reading } = read({ controls: [{ ...control('c-1'), parts }] }, 'v1.2.2');
    expect([entries[0]?.textEn, reading.assessmentParts]).toEqual(['Enforce it.\n\nPreclude.', 1]);
  });

  it('in the last draft of 1.0, as baselines were published, is read; in an earlier draft it is refused', () => {
    expect(read({ controls: [control('c-1')] }, '1.0.0-rc2').entries).toHaveLength(1);
    expect(() => read({ controls: [control('c-1')] }, '1.0.0-milestone3')).toThrow(
      expect.objectContaining({ code: 'wrong-type', place: { part: 'oscal-version 1.0.0-milestone3' } }),
    );
  });
});
