import { describe, expect, it } from 'vitest';
import { answerMapping, type NumberedEntry } from './answer-mapping';
import { entryOf } from './mapping-entry';

const entry = (position: number, from: string[], to: string[], isConfirmed = false): NumberedEntry => ({
  ...entryOf(from, to)!,
  position,
  isConfirmed,
});
const before = [
  entry(0, ['1'], ['1']),
  entry(1, ['2'], ['2']),
  entry(2, ['3'], []),
  entry(3, [], ['4']),
  entry(4, ['5'], ['5', '6']),
  entry(5, ['7'], ['7'], true),
];
const after = (position: number, answer: 'yes' | 'no' | 'other', key: string | null = null) => {
  const result = answerMapping(before, [{ position, answer, key }]);
  if (!result.allowed) return result.code;
  const kept = new Set(before.map((one) => JSON.stringify(one)));
  return result.entries
    .filter((one) => !kept.has(JSON.stringify(one)))
    .map(({ position, fromKeys, toKeys, isConfirmed }) => [position, fromKeys.join(), toKeys.join(), isConfirmed]);
};

describe('an answer to a proposed entry', () => {
  it.each<[string, [number, 'yes' | 'no' | 'other', (string | null)?], unknown]>([
    ['yes confirms it as it is', [0, 'yes'], [[0, '1', '1', true]]],
    [
      'no parts it; what is set free waits for its own yes',
      [0, 'no'],
      [
        [0, '1', '', true],
        [6, '', '1', false],
      ],
    ],
    ['another number joins what stood alone', [2, 'other', '4'], [[2, '3', '4', true]]],
    [
      'another number merges with whoever has it',
      [0, 'other', '2'],
      [
        [0, '2,1', '2', true],
        [6, '', '1', false],
      ],
    ],
    ['another number of the old edition splits it', [3, 'other', '1'], [[3, '1', '1,4', true]]],
    [
      'one of its own numbers leaves the others alone',
      [4, 'other', '6'],
      [
        [4, '5', '6', true],
        [6, '', '5', false],
      ],
    ],
    ['no to what stands alone needs a number', [2, 'no'], 'edition.number-missing'],
    ['another number has to be named', [0, 'other'], 'edition.number-missing'],
    ['another number has to be one of the edition', [0, 'other', '99'], 'edition.number-unknown'],
    ['a number of several cannot be taken by another', [0, 'other', '6'], 'edition.number-taken'],
    ['a number somebody said yes to stays', [0, 'other', '7'], 'edition.number-taken'],
    ['what somebody said yes to is not asked again', [5, 'no'], 'edition.entry-confirmed'],
    ['there has to be such an entry', [9, 'yes'], 'edition.entry-unknown'],
  ])('%s', (_, [position, answer, key], expected) => {
    expect(after(position, answer, key)).toEqual(expected);
  });

  it('leaves every criterion in exactly one entry', () => {
    const answers = [
      { position: 0, answer: 'other' as const, key: '2' },
      { position: 4, answer: 'no' as const, key: null },
      { position: 2, answer: 'yes' as const, key: null },
    ];
    const result = answerMapping(before, answers);
    if (!result.allowed) throw new Error(result.code);
    expect(result.entries.flatMap(({ fromKeys }) => fromKeys).sort()).toEqual(['1', '2', '3', '5', '7']);
    expect(result.entries.flatMap(({ toKeys }) => toKeys).sort()).toEqual(['1', '2', '4', '5', '6', '7']);
  });
});

describe('what an answer sets free', () => {
  it('is not answered before it has been seen', () => {
    const answers = [
      { position: 0, answer: 'no' as const, key: null },
      { position: 6, answer: 'yes' as const, key: null },
    ];
    expect(answerMapping(before, answers)).toEqual({ allowed: false, code: 'edition.entry-unknown', position: 6 });
  });
});

describe('a position', () => {
  it('is given once, also when the last entry was taken in by the same answers', () => {
    const two = [entry(0, ['1'], []), entry(1, ['2'], ['2']), entry(2, [], ['1'])];
    const result = answerMapping(two, [
      { position: 0, answer: 'other', key: '1' },
      { position: 1, answer: 'no', key: null },
    ]);
    expect(result.allowed && result.entries.map(({ position }) => position)).toEqual([0, 1, 3]);
  });
});
