import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt, markedAt } from './marked-text';
import { askedKeys, foldedLines, searchKeys, type SearchableText } from './search-grams';
import { codeOrder } from './search-code';
import { searchWays } from './search-question';

const at = { room: '0192f0c1-0000-7000-8000-000000000001', kind: 'control' };
const thing = (of: Partial<SearchableText>): SearchableText => ({ code: '', names: [], body: '', ...of });

/** As the database decides it: every key of a way is the thing's, and every word stands in its text. */
function finds(query: string, of: Partial<SearchableText>, room = at): boolean {
  const keys = new Set(searchKeys(at, thing(of)));
  const { text } = foldedLines(thing(of));
  return searchWays(query).some(
    ({ grams, words }) =>
      askedKeys(room, grams).every((key) => keys.has(key)) && words.every((word) => text.includes(word)),
  );
}

describe('a number', () => {
  it.each([
    ['9.2', '9.2.1.3', true],
    ['９．２', '9.2.1.3', true],
    ['9.2.', '9.2.1.3', true],
    ['9', '9.2.1.3', true],
    ['9.2.1.3', '9.2.1.3', true],
    ['9.2', '9.2', true],
    ['9.2', '4.9.2', false],
    ['9.2', '9.20.1', false],
    ['1.1', '15.1.1', false],
    ['6.1.1.13.pb', '6.1.1.13.PB', true],
    ['6.1.1.13PB', '6.1.1.13.PB', true],
    ['6.1.1.13', '6.1.1.13.PB', true],
    ['E-04', 'E-0441', true],
    ['E-44', 'E-0441', true],
    ['e0441', 'E-0441', true],
    ['ｅー０４４１', 'E-0441', true],
    ['p-14', 'P-14-3', true],
    ['F-02', 'F-02', true],
    ['02', 'F-02', false],
  ])('%s of %s: %s', (query, code, expected) => {
    expect(finds(query, { code })).toBe(expected);
  });

  it('is looked for in codes alone when it has a dot, and in texts too when it has none', () => {
    expect(finds('9.2', { names: ['4.9.2 の記録'] })).toBe(false);
    expect(finds('2026', { names: ['2026年度'] })).toBe(true);
  });

  it('sorts by its parts', () => {
    expect(['9.10', '9.2', '10.1'].sort((a, b) => (codeOrder(a) < codeOrder(b) ? -1 : 1))).toEqual([
      '9.2',
      '9.10',
      '10.1',
    ]);
  });
});

describe('a word', () => {
  it.each([
    ['権限', { names: ['権限の棚卸し'] }],
    ['けんげん', { names: ['権限の棚卸し'] }],
    ['ｹﾝｹﾞﾝ', { body: '四半期ごとに\n權限を見直す' }],
    ['kengen', { body: '権限の変更' }],
    ['syonin', { names: ['承認の記録'] }],
    ['高瀬', { names: ['髙瀬 玲'] }],
    ['斎藤', { names: ['齊藤 花', 'さいとう はな'] }],
    ['サトウ', { names: ['佐藤 花子', 'さとう はなこ'] }],
    ['satou', { names: ['佐藤 花子', 'サトウ ハナコ'] }],
    ['ﾐｽﾞﾅﾗ', { names: ['株式会社ミズナラクラウド'] }],
    ['ID 登録', { names: ['利用者ＩＤの登録を承認する'] }],
    ['鍵', { names: ['鍵の保管'] }],
    ['Access', { body: 'the ACCESS list' }],
  ])('%s is found whatever its width, kana, case or form', (query, of) => {
    expect(finds(query, of)).toBe(true);
  });

  it.each([
    ['権限', { names: ['権利', '限度'] }],
    ['権限 削除', { names: ['権限の付与'] }],
    ['権限', { names: ['職権'], body: '限度額' }],
    ['', { names: ['権限'] }],
    ['　 ', { names: ['権限'] }],
  ])('%s is not found where it does not stand', (query, of) => {
    expect(finds(query, of)).toBe(false);
  });

  it('is looked for in its own room alone', () => {
    expect(finds('権限', { names: ['権限'] }, { ...at, kind: 'paper' })).toBe(false);
    expect(finds('権限', { names: ['権限'] }, { ...at, room: at.room.replace('1', '2') })).toBe(false);
  });

  it('is found by any part of it of two letters and more', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'権限承認あいうアイウabXY１2ー-㈱髙'),
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, fc.nat(28), fc.integer({ min: 2, max: 12 }), (name, from, size) => {
        const part = name.slice(from % (name.length - 1)).slice(0, size);
        return finds(`x ${part}`, { names: ['x', name] }) || searchWays(part).length === 0 || /^[\d１]*$/.test(part);
      }),
    );
  });
});

describe('marking', () => {
  it('marks the original letters', () => {
    expect(markedAt('㈱アオバの登録', ['あおば'])).toEqual({ before: '㈱', hit: 'アオバ', after: 'の登録' });
    expect(markedAt('概要', ['承認'])).toEqual({ before: '概要', hit: '', after: '' });
  });

  it('shows the line and what stands around the word', () => {
    const long = `${'前'.repeat(50)}権限${'後'.repeat(200)}`;
    const { before, hit, after } = excerptAt(`表題\n${long}`, ['権限'])!;
    expect([before, hit]).toEqual([`…${'前'.repeat(24)}`, '権限']);
    expect(after).toMatch(/^後{94}…$/);
    expect(excerptAt('なし', ['権限'])).toBeNull();
  });
});
