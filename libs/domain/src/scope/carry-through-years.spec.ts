import { describe, expect, it } from 'vitest';
import { carryThroughYears, type AuditedYear, type DatedFact, type JudgedControl } from './carry-through-years';
import { judgedAsWording, matchEarlier, type ComparedFields, type JudgedSince } from './match-earlier';
import { underTodaysNumbers } from './old-numbers';

const key = { stableKey: '9.2.1.3-1', criterionKey: '9.2.1.3' };
const told = (text: string): ComparedFields => {
  return { text, frequency: 'DAILY', mainTarget: 'RECORD', inheritedFrom: null };
};
const [first, second, third] = [told('承認を得る。'), told('承認を得る。記録する。'), told('承認を得て、記録する。')];

const tested: DatedFact = {
  ...key,
  editionId: 'y',
  testType: 'DESIGN',
  periodEnd: '2025-09-30',
  result: 'NO_EXCEPTION',
  stated: first,
  source: '2025年度',
  engagementId: 'e-2025',
  asOf: 'e-2025',
};
const reported: DatedFact = { ...tested, stated: null, engagementId: null, asOf: null, source: '桜田監査法人の報告書' };

/** 2026, whose report has the control in the second wording. */
const year = (change: Partial<AuditedYear> = {}): AuditedYear => ({
  engagementId: 'e-2026',
  editionId: 'y',
  periodStart: '2025-10-01',
  lastYear: 'e-2025',
  controls: [{ ...key, ...second }],
  judged: [],
  amended: [],
  ...change,
});
const by = { name: '森 千尋', at: '2026-11-02T01:00:00.000Z' };
const judged = (judged: JudgedControl['judged'], computed: JudgedControl['computed'] = 'reworded', after = second) => [
  { stableKey: key.stableKey, computed, judged, by, after },
];

/** In what the control differs in 2027 from what was tested in 2025, by what was judged in between and in the year itself. */
function differs(
  fact: DatedFact,
  between: AuditedYear,
  now: ComparedFields,
  since: ReadonlyMap<string, JudgedSince> = new Map(),
) {
  const facts = carryThroughYears([fact], [between], (edition) => underTodaysNumbers(edition, []));
  const known = matchEarlier(
    [{ ...key, ...now }],
    facts.map((one) => ({ ...one, under: null })),
  );
  const [test] = judgedAsWording(known, since, between.engagementId);
  return test && [test.differs, test.judgedBy !== undefined];
}
const nowReworded = new Map([[key.stableKey, { computed: 'reworded', judged: 'reworded', by } as const]]);

describe('a judgement of the second year', () => {
  it('is known in the third: the test of the first goes on counting for the words that were judged', () => {
    expect(differs(tested, year({ judged: judged('reworded') }), second)).toEqual([[], true]);
  });

  it('is missed in the third where nobody made it, or said that the control was changed', () => {
    expect(differs(tested, year(), second)).toEqual([['text'], false]);
    expect(differs(tested, year({ judged: judged('control_changed') }), second)).toEqual([['text'], false]);
  });

  it('goes on with the third year’s own, and with no other', () => {
    const between = year({ judged: judged('reworded') });
    expect(differs(tested, between, third)).toEqual([['text'], true]);
    expect(differs(tested, between, third, nowReworded)).toEqual([[], true]);
    expect(differs(tested, year(), third, nowReworded)).toEqual([['text'], false]);
  });

  it('is followed by what amendments of that year reworded', () => {
    const between = (kind: 'reworded' | 'control_changed') =>
      year({
        judged: judged('reworded', 'reworded', second),
        controls: [{ ...key, ...third }],
        amended: [{ stableKey: key.stableKey, judged: kind, by, before: second, after: third }],
      });
    expect(differs(tested, between('reworded'), third)).toEqual([[], true]);
    expect(differs(tested, between('control_changed'), third)).toEqual([['text'], false]);
  });

  it('is told by whom it was made last', () => {
    const later = { name: '長谷川 玲', at: '2026-12-01T01:00:00.000Z' };
    const amended = { stableKey: key.stableKey, judged: 'reworded', by: later, before: second, after: third } as const;
    const between = year({ judged: judged('reworded'), controls: [{ ...key, ...third }], amended: [amended] });
    const [carried] = carryThroughYears([tested], [between], (edition) => underTodaysNumbers(edition, []));
    expect(carried?.judgedBy).toEqual(later);
  });

  it('is needed for no control that says the same in all years, and the third year’s judges it from there', () => {
    const same = year({ controls: [{ ...key, ...first }] });
    expect(differs(tested, same, first)).toEqual([[], false]);
    expect(differs(tested, same, second, nowReworded)).toEqual([[], true]);
  });

  it('speaks of no test that was done on other words than last year’s', () => {
    const older = { ...tested, engagementId: 'e-2024', asOf: 'e-2024', stated: third };
    expect(differs(older, year({ judged: judged('reworded') }), second)).toEqual([['text'], false]);
  });
});

describe('a test that only another auditor’s report tells of', () => {
  const asked = new Map([[key.stableKey, { computed: 'uncompared', judged: 'reworded', by } as const]]);

  it('counts without being compared until somebody judges the control as it is stated now', () => {
    expect(differs(reported, year(), second)).toEqual([null, false]);
    expect(differs(reported, year(), second, asked)).toEqual([[], true]);
    expect(differs(tested, year(), second, asked)).toEqual([['text'], false]);
  });

  it('is compared from then on with the words of that year', () => {
    const between = year({ lastYear: null, judged: judged('reworded', 'uncompared') });
    expect(differs(reported, between, second)).toEqual([[], true]);
    expect(differs(reported, between, third)).toEqual([['text'], true]);
    expect(differs(reported, between, third, nowReworded)).toEqual([[], true]);
  });

  it('is taken back in a later year whatever was judged of it', () => {
    const between = year({ lastYear: null, judged: judged('reworded', 'uncompared') });
    const facts = carryThroughYears([reported, { ...reported, result: 'NOT_TESTED' }], [between], (edition) =>
      underTodaysNumbers(edition, []),
    );
    expect(
      matchEarlier(
        [{ ...key, ...second }],
        facts.map((one) => ({ ...one, under: null })),
      ),
    ).toEqual([]);
  });
});

describe('what was tested under a number that was merged or split since', () => {
  it('is carried through no year: which of the numbers it is nobody said', () => {
    const merged = { editionId: 'x', from: ['5.1', '5.2'], to: [key.criterionKey] };
    const fact = { ...tested, editionId: 'x', criterionKey: '5.1', stableKey: '5.1-1' };
    const numbersIn = (edition: string) => underTodaysNumbers(edition, [merged]);
    expect(carryThroughYears([fact], [year({ judged: judged('reworded') })], numbersIn)).toEqual([fact]);
  });
});
