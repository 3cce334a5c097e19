import { describe, expect, it } from 'vitest';
import type { ComparedCriterion } from '../edition-mapping';
import { completeMapping, type ConfirmedBy } from './complete-mapping';

const one = (key: string, text: string): ComparedCriterion => ({ key, chapter: '9', parentKey: '9.1.1', text });
const olds = [one('1', '特権の一覧を作る'), one('2', '媒体を消去して廃棄する'), one('3', '時刻を同期する')];
const news = [one('2', '媒体を消去して廃棄する'), one('4', '利用者に通知する'), one('5', '特権を見直す')];
const named = [
  { kind: 'same' as const, fromKeys: ['1'], toKeys: ['5'], isMarked: true },
  { kind: 'withdrawn' as const, fromKeys: ['3'], toKeys: [], isMarked: false },
];

describe('a mapping that a file names in part', () => {
  it('has every criterion in one entry, and proposes what the file does not name', () => {
    const whole = completeMapping(named, olds, news, 'all');
    expect(whole.map(({ fromKeys, toKeys, isNamed }) => [fromKeys.join(), toKeys.join(), isNamed])).toEqual([
      ['1', '5', true],
      ['2', '2', false],
      ['3', '', true],
      ['', '4', false],
    ]);
  });

  it.each<[ConfirmedBy, boolean[]]>([
    ['none', [false, false, false, false]],
    ['marked', [true, false, false, false]],
    ['all', [true, false, true, false]],
  ])('counts as confirmed what the importer says: %s; never what was only proposed', (confirmed, expected) => {
    expect(completeMapping(named, olds, news, confirmed).map(({ isConfirmed }) => isConfirmed)).toEqual(expected);
  });
});
