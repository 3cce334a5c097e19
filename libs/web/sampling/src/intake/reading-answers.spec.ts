import { describe, expect, it } from 'vitest';
import { withAnswer, type ReadingAnswers } from './reading-answers';

const decided: ReadingAnswers = {
  delimiter: ',',
  headRow: '3',
  keyColumn: '1',
  dateColumn: '2',
  from: '2026-04-01',
  until: '2026-09-30',
  outside: 'left-out',
  undated: 'records',
  undatedReason: '依頼者が確認',
  equalRowsReason: '別の申請',
};
const asksAnew = (key: keyof ReadingAnswers, value: string) => {
  const after = withAnswer(decided, key, value);
  return Object.keys(decided).filter((one) => !(one in after));
};

describe('an answer about a file', () => {
  it.each([
    [
      'delimiter',
      ';',
      ['headRow', 'keyColumn', 'dateColumn', 'outside', 'undated', 'undatedReason', 'equalRowsReason'],
    ],
    ['headRow', '0', ['outside', 'undated', 'undatedReason', 'equalRowsReason']],
    ['dateColumn', '3', ['outside', 'undated', 'undatedReason']],
    ['until', '2026-06-30', ['outside']],
    ['keyColumn', '2', []],
    ['undatedReason', '別の理由', []],
  ] as const)('has what rests on it asked anew once it is another: %s', (key, value, asked) => {
    expect(asksAnew(key, value)).toEqual(asked);
    expect(withAnswer(decided, key, value)[key]).toBe(value);
  });

  it('that stays the same keeps what rests on it', () => {
    expect(withAnswer(decided, 'headRow', '3')).toBe(decided);
  });
});
