import { describe, expect, it } from 'vitest';
import type { TableField } from './field';
import { parseMapping } from './parse-mapping';

const fields: TableField<'number' | 'text'>[] = [
  { name: 'number', words: ['番号'], required: true, several: false },
  { name: 'text', words: ['本文'], required: true, several: true },
];
const mapping = { sheets: [{ sheet: '一覧', head: { from: 3, to: 4 }, columns: { number: [1], text: [4, 5] } }] };

describe('a mapping that travels as text', () => {
  it('is the mapping it was made of, without fields nobody knows', () => {
    expect(parseMapping(JSON.stringify(mapping), fields)).toEqual(mapping);
    const more = {
      sheets: [{ ...mapping.sheets[0], columns: { ...mapping.sheets[0]!.columns, other: [9], __proto__: [1] } }],
    };
    expect(parseMapping(JSON.stringify(more), fields)).toEqual(mapping);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"sheets":[]}',
    '{"sheets":[null]}',
    '{"sheets":[{"sheet":1,"head":{"from":1,"to":1},"columns":{}}]}',
    '{"sheets":[{"sheet":"a","head":{"from":"1","to":1},"columns":{}}]}',
    '{"sheets":[{"sheet":"a","head":{"from":1,"to":1},"columns":{"number":["x"]}}]}',
  ])('is none when it is %j', (text) => {
    expect(parseMapping(text, fields)).toBeNull();
  });
});
