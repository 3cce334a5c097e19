import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../search';
import { daysIn } from './find-day';
import { findInDocument, matchInSteps, type DocumentText, type FieldMatch } from './find-in-document';
import { findValue } from './find-value';
import type { MatchField, Sought } from './match-field';
import { proposalFor, proposalOf } from './propose-results';

const sought = (kind: Sought['kind'], value: string, way: Sought['way'] = 'normalised', tolerance = ''): Sought => ({
  ...{ kind, value, way, tolerance },
});
const found = (line: string, one: Sought) => {
  const place = findValue(line, one);
  return place && line.slice(place.from, place.to);
};

describe('an amount in a document', () => {
  it.each([
    ['請求額 ¥1,234,567（税込）', '¥1,234,567'],
    ['１２３４５６７円', '１２３４５６７円'],
    ['Betrag 1.234.567 EUR', '1.234.567 EUR'],
    ["CHF 1'234'567", "1'234'567"],
    ['合計:1,234,567.00', '1,234,567.00'],
    ['U-20,2026-08-20,1234567,佐藤', '1234567'],
    ['montant 1\u202f234\u202f567 EUR', '1\u202f234\u202f567 EUR'],
    ['計 1 234 567', '1 234 567'],
    ['￥ １，２３４，５６７-', '￥ １，２３４，５６７'],
  ])('is found in %s', (line, text) => {
    expect(found(line, sought('amount', '1234567'))).toBe(text);
  });

  it.each([
    '11,234,567円',
    '1,234,567,890',
    '-1,234,567',
    '△1,234,567',
    'A1234567',
    'A-1234567',
    '1234567-01',
    '1,234,567.5',
    '12,34,567',
    '1234567件',
    '1,234,567万円',
    '3億1234567',
  ])('is not found in %s', (line) => {
    expect(found(line, sought('amount', '1234567'))).toBeNull();
  });

  it('is no group of another that spaces part', () => {
    for (const line of ['1 234 567', '1\u00a0567', '1\u202f234\u202f567']) {
      expect(found(line, sought('amount', '567'))).toBeNull();
    }
    expect(found('3 120', sought('amount', '120'))).toBe('120');
  });

  it('is found below zero as accountants write it, in units, and within a tolerance, the nearest first', () => {
    expect(found('差引 △1,200', sought('amount', '-1200'))).toBe('△1,200');
    expect(found('差引 (1,200)', sought('amount', '-1,200'))).toBe('1,200');
    expect(found('約123万円', sought('amount', '1,230,000'))).toBe('123万円');
    const line = '1,000円 1,099円 1,101円 1,102円';
    expect(findValue(line, sought('amount', '1100', 'amount', '1'))).toMatchObject({ difference: '-1' });
    expect(found(line, sought('amount', '1,102.50', 'percent', '0.1'))).toBe('1,102円');
    expect(found(line, sought('amount', '1103', 'amount', '0.5'))).toBeNull();
  });

  it('is found as it is written only, where that is asked', () => {
    expect(found('1234 ¥1,234', sought('amount', '1,234', 'exact'))).toBe('¥1,234');
    expect(found('１,２３４', sought('amount', '1,234', 'exact'))).toBeNull();
    expect(found('-1,234', sought('amount', '1,234', 'exact'))).toBeNull();
  });

  it('is never found in a longer figure, and what is found is that amount and stands in the line', () => {
    const amount = fc.integer({ min: 0, max: 99_999_999 });
    const grouped = (value: number) => value.toLocaleString('en-US');
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 6 }), (value, others) => {
        const line = others.map((one) => `金額 ${grouped(one)}円`).join(' ');
        expect(found(line, sought('amount', String(value))) !== null).toBe(others.includes(value));
      }),
    );
    fc.assert(
      fc.property(amount, fc.stringMatching(/^[1-9]{1,4}$/), fc.boolean(), (value, digits, isBefore) => {
        const line = isBefore ? `${digits}${value}` : `${value}${digits}`;
        expect(found(line, sought('amount', String(value)))).toBeNull();
        expect(found(line, sought('id', String(value)))).toBeNull();
      }),
    );
  });
});

describe('a date in a document', () => {
  it.each([
    '発行日 令和8年8月20日',
    'R8.8.20',
    '令和８年　８月２０日（木）',
    '2026/08/20 09:31',
    '２０２６－８－２０',
    '20260820_申請票',
    '2026年8月20日発行',
    'Aug 20, 2026',
    'on 20th August 2026',
    'U-1,2026-08-20,1200',
  ])('is found in %s', (line) => {
    expect(findValue(line, sought('date', '2026-08-20'))).toMatchObject({ difference: '0' });
  });

  it.each([
    '8月20日',
    '12026-08-20',
    '2026-08-201',
    'V2026.08.20',
    '2026-08-20-01',
    '2026/08-20',
    '202608200',
    '2026-02-30',
  ])('is not found in %s', (line) => {
    expect(found(line, sought('date', '2026-08-20'))).toBeNull();
  });

  it('is found as it is written only, where that is asked, and beside a time of day', () => {
    expect(found('令和8年8月20日 2026-08-20T09:31', sought('date', '2026-08-20', 'exact'))).toBe('2026-08-20');
    expect(found('2026-08-20-01 2026/8/20', sought('date', '2026-08-20', 'exact'))).toBeNull();
  });

  it('is found within days, the nearest of several, and never from a value that is no day', () => {
    const line = '受付 2026-08-17、承認 2026-08-19、発行 令和8年8月22日';
    expect(findValue(line, sought('date', '2026/8/20', 'days', '3'))).toMatchObject({ difference: '-1' });
    expect(found(line, sought('date', '2026/8/20'))).toBeNull();
    expect(findInDocument(inLines(line), sought('date', '未定', 'days', '3'))).toBeNull();
    expect(daysIn('平成31年4月30日 令和元年5月1日').map(({ day }) => day)).toEqual(['2019-04-30', '2019-05-01']);
  });
});

describe('a code or a name in a document', () => {
  it.each([
    ['id', 'U-20655', '対象:Ｕ‐２０６５５を発行'],
    ['id', 'u20655', '(U20655)'],
    ['person', '髙﨑 美穂', '申請者高崎美穂様'],
    ['person', 'ｻﾄｳ ﾊﾅｺ', '氏名 サトウ　ハナコ'],
    ['person', 'Sato Hanako', 'by SATO HANAKO.'],
  ] as const)('of kind %s, %s, is found in %s', (kind, value, line) => {
    expect(found(line, sought(kind, value))).not.toBeNull();
  });

  it.each([
    ['id', 'U-20655', 'SU-20655'],
    ['id', 'U-20655', 'U-20655-2'],
    ['id', 'U-20655', 'U-20655_2'],
    ['id', 'U-20655', 'Ｕ－２０６５５ー２'],
    ['id', '1234', '1,234'],
    ['id', '株', '㈱'],
    ['person', '林 太郎', '小林太郎'],
    ['person', '佐藤', '佐藤田'],
    ['person', 'Sato', 'Satou'],
  ] as const)('of kind %s, %s, is not found in %s', (kind, value, line) => {
    expect(found(line, sought(kind, value))).toBeNull();
  });

  it('is a piece of the line that says the same, whatever the text', () => {
    const letters = fc.constantFrom(
      'U',
      'u',
      'Ｕ',
      '-',
      '‐',
      '2',
      '２',
      '0',
      ' ',
      '　',
      '髙',
      '高',
      'ｶ',
      'ﾞ',
      'ガ',
      '㈱',
      '\t',
    );
    const text = fc.array(letters, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('id', 'person'), (line, value, kind) => {
        const piece = found(line, sought(kind, value));
        if (piece !== null) expect(fold(piece)).toBe(fold(value));
        const exact = found(line, sought(kind, value, 'exact'));
        if (exact !== null) expect(exact).toBe(value.trim());
      }),
      { numRuns: 500 },
    );
  });
});

const inLines = (...lines: string[]): DocumentText => ({
  pages: [lines.join('\n')],
  places: [lines.map((_, at) => `l${at + 1}`).join('\n')],
});
const field = (column: number, kind: MatchField['kind'], attributes: string[] = []): MatchField => ({
  ...{ column, kind, way: 'normalised', tolerance: '', attributes },
});

function matchItem(...of: Parameters<typeof matchInSteps>): FieldMatch[] {
  const steps = matchInSteps(...of);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the documents of an item', () => {
  const fields = [field(1, 'id'), field(2, 'date', ['A']), { ...field(3, 'person', ['B']) }];
  const documents = [
    inLines('申請票', '発行するID U-20655'),
    { pages: ['台帳\nU-20655\t2026-08-20'], places: ['s1\ns1r7c1,4'] },
  ];

  it('are looked through for every field, and say where it stands', () => {
    const [id, day, person] = matchItem(['U-20655', '令和8年8月20日', '高崎美穂'], fields, documents);
    expect(id).toMatchObject({
      document: 0,
      found: { text: 'U-20655', page: 1, place: 'l2', offset: 7, difference: '0' },
    });
    expect(day).toMatchObject({ document: 1, found: { place: 's1r7c4', text: '2026-08-20' } });
    expect(person).toMatchObject({ document: null, found: null, value: '高崎美穂' });
  });

  it('propose nothing where a field was not found, and speak for its own attributes only', () => {
    const matched = matchItem(['U-20655', '2026-08-20', '高崎美穂'], fields, documents);
    expect([proposalFor('A', matched), proposalFor('B', matched), proposalOf(matched)]).toEqual([
      'agreed',
      'asked',
      'asked',
    ]);
    expect(proposalFor('C', matched.slice(1))).toBeNull();
    const near = matchItem(['', '2026-08-21'], [{ ...field(2, 'date'), way: 'days', tolerance: '1' }], documents);
    expect(proposalOf(near)).toBe('within');
    expect(proposalOf(matchItem([''], [field(1, 'id')], documents))).toBe('asked');
  });
});
