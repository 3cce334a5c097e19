import { describe, expect, it } from 'vitest';
import { readCatalogueTable } from './read-catalogue';
import { languageTag, isOtherLanguage } from './language';
import { languageHeadings, languageOfHeading } from './language-heading';
import type { CatalogueColumn } from './catalogue-field';
import type { TableFile } from '../table';

const table = (...rows: string[][]): TableFile => ({
  format: 'csv',
  encoding: 'utf-8',
  sheets: [
    {
      name: 'CSV',
      hidden: false,
      merged: [],
      rows: rows.map((texts, at) => ({
        row: at + 1,
        hidden: false,
        cells: texts.map((text, column) => ({
          address: `${'ABCDEFG'[column]}${at + 1}`,
          column: column + 1,
          kind: 'text' as const,
          text,
        })),
      })),
    },
  ],
});

describe('a language', () => {
  it.each([
    ['de', 'de'],
    ['ZH_hant', 'zh-Hant'],
    ['ｆｒ-ca', 'fr-CA'],
    ['iw', 'he'],
    ['German', null],
    ['d', null],
    ['de--x', null],
    ['', null],
  ])('%s is kept as %s', (text, tag) => expect(languageTag(text)).toBe(tag));

  it('has fields of its own beside Japanese and English in its own letters alone', () => {
    expect(['de', 'zh-Hant', 'ZH-hant', 'ja-JP', 'en-GB'].filter(isOtherLanguage)).toEqual(['de', 'zh-Hant']);
  });
});

describe('a heading', () => {
  it.each([
    ['Title (de)', { kind: 'title', language: 'de' }],
    ['text_zh-Hant', { kind: 'text', language: 'zh-Hant' }],
    ['本文（ドイツ語）', { kind: 'text', language: 'de' }],
    ['フランス語題名', { kind: 'title', language: 'fr' }],
    ['Requirement, German', { kind: 'text', language: 'de' }],
    ['Title (en)', null],
    ['Title', null],
    ['Title_ZH_TW', { kind: 'title', language: 'zh-TW' }],
    ['No. de série', null],
    ['Requirement ID', null],
    ['requirement_id', null],
    ['Statement No', null],
    ['Title (old)', null],
    ['Text new', null],
    ['Requirement ISO', null],
    ['本文', null],
  ])('%s names %j', (heading, named) => expect(languageOfHeading(heading)).toEqual(named));

  it('is told to the field that it names', () => {
    const file = table(['No', 'Title (de)', 'Text (de)', 'Title'], ['A.1', 'Name (fr)', '', '']);
    expect([...languageHeadings(file).keys()]).toEqual(['title:de', 'text:de', 'title:fr']);
  });
});

describe('a catalogue in several languages', () => {
  const read = (columns: Partial<Record<CatalogueColumn, readonly number[]>>, ...rows: string[][]) =>
    readCatalogueTable(
      table(['head'], ...rows),
      { sheets: [{ sheet: 'CSV', head: { from: 1, to: 1 }, columns }] },
      'GENERIC',
      [],
    );

  it('keeps each under its tag, whatever the order of the columns', () => {
    const row = ['A.1', '方針', 'Richtlinie', '政策', 'Es gibt sie.'];
    const columns = { number: [1], titleJa: [2], 'title:zh-Hant': [4], 'text:de': [5], 'title:de': [3] };
    const { criteria, faults } = read(columns, row);
    expect(faults).toEqual([]);
    expect(criteria[0]).toMatchObject({ titleJa: '方針', titleEn: '' });
    expect(criteria[0]?.others).toEqual([
      { language: 'de', title: 'Richtlinie', text: 'Es gibt sie.' },
      { language: 'zh-Hant', title: '政策', text: '' },
    ]);
  });

  it('has words where it has them in another language alone, and asks where it has none', () => {
    const { faults } = read({ number: [1], 'title:de': [2] }, ['A.1', 'Richtlinie'], ['A.2', '']);
    expect(faults.map(({ rule, address }) => [rule, address])).toEqual([['catalogue.without-words', 'A3']]);
  });

  it('says nothing of other languages where it has none, so that its hash stays what it was', () => {
    const { criteria } = read({ number: [1], titleJa: [2] }, ['A.1', '方針']);
    expect(criteria[0]).not.toHaveProperty('others');
  });

  it('reads a German title behind its number', () => {
    const { criteria } = read({ number: [1], 'title:de': [1] }, ['A.1 Richtlinie']);
    expect(criteria[0]).toMatchObject({ number: 'A.1', others: [{ language: 'de', title: 'Richtlinie', text: '' }] });
  });

  it('asks about a text that cannot be kept, in every language', () => {
    const { faults } = read({ number: [1], 'title:de': [2] }, ['A.1', 'a\u0000']);
    expect(faults.map(({ rule }) => rule)).toEqual(['catalogue.not-storable']);
  });
});
