import { describe, expect, it } from 'vitest';
import { ismapCycle20240801 } from '../engagement/ismap-cycle-20240801';
import { matchEarlier, type EarlierFact, type MatchedControl } from './match-earlier';
import { underTodaysNumbers, type MappedCriteria } from './old-numbers';
import { cycleBasis, type CycleFacts } from './scope-basis';

const mapped: MappedCriteria[] = [
  { editionId: 'old', from: ['9.1'], to: ['5.1'] },
  { editionId: 'old', from: ['9.2'], to: ['5.2', '5.3'] },
  { editionId: 'old', from: ['9.4', '9.5'], to: ['5.4'] },
  { editionId: 'older', from: ['9.4'], to: ['5.1'] },
];
const today = underTodaysNumbers('new', mapped);
const then = (criterionKey: string, editionId = 'old') => ({ editionId, criterionKey, stableKey: `${criterionKey}-2` });

describe('the numbers of today of something tested in an earlier edition', () => {
  it('are its own in the same edition, and the new one where one criterion became one', () => {
    expect(today(then('5.1', 'new'))).toEqual([{ criterionKey: '5.1', stableKey: '5.1-2', under: null }]);
    expect(today(then('9.1'))).toEqual([{ criterionKey: '5.1', stableKey: '5.1-2', under: null }]);
  });

  it('are each of those that it was split into', () => {
    const under = { kind: 'split', key: '9.2', all: ['9.2'] };
    expect(today(then('9.2'))).toEqual([
      { criterionKey: '5.2', stableKey: '5.2-2', under },
      { criterionKey: '5.3', stableKey: '5.3-2', under },
    ]);
  });

  it('are the one that it was merged into with others, each of which is named', () => {
    expect(today(then('9.5'))).toEqual([
      { criterionKey: '5.4', stableKey: '5.4-2', under: { kind: 'merged', key: '9.5', all: ['9.4', '9.5'] } },
    ]);
  });

  it('are none where nobody confirmed what became of it, and those of its own edition', () => {
    expect(today(then('9.9'))).toEqual([]);
    expect(today(then('9.4', 'older')).map(({ criterionKey }) => criterionKey)).toEqual(['5.1']);
  });

  it('name all that a criterion came from where one was split into it and another became it', () => {
    const crossed = underTodaysNumbers('new', [...mapped, { editionId: 'old', from: ['9.6'], to: ['5.3'] }]);
    expect(crossed(then('9.2')).map(({ under }) => under?.all)).toEqual([['9.2'], ['9.2', '9.6']]);
  });
});

const control = (stableKey: string, text: string): MatchedControl => ({
  stableKey,
  criterionKey: stableKey.split('-')[0]!,
  text,
  frequency: null,
  mainTarget: null,
  inheritedFrom: null,
});

const fact = (criterionKey: string, periodEnd: string, change: Partial<EarlierFact> = {}): EarlierFact[] => {
  const { frequency, mainTarget, inheritedFrom } = control('x', '');
  const stated = { text: '承認を得る。', frequency, mainTarget, inheritedFrom };
  const numbered = today({ editionId: 'old', criterionKey, stableKey: `${criterionKey}-1` });
  const row = {
    testType: 'DESIGN',
    periodEnd,
    result: 'NO_EXCEPTION',
    stated,
    source: '前期',
    engagementId: 'e',
    asOf: 'e',
  } as const;
  return numbered.map((one) => ({ ...row, ...change, ...one }));
};

/** Why the design of a control of today is in or out in 2027. */
function why(controls: readonly MatchedControl[], facts: readonly EarlierFact[], stableKey: string) {
  const known = Map.groupBy(matchEarlier(controls, facts), (test) => test.stableKey);
  const criterionKey = stableKey.split('-')[0]!;
  const cycle: CycleFacts = {
    rules: ismapCycle20240801,
    kind: 'RENEWAL',
    periodStart: '2026-10-01',
    periodEnd: '2027-09-30',
    reliefOpen: 0,
    criteria: new Map([[criterionKey, { part: 'CONTROLS', isMandatory: false }]]),
    earlier: known,
    answered: new Map(),
  };
  return cycleBasis({ stableKey, criterionKey, validFrom: null }, 'DESIGN', cycle);
}

describe('a control whose number was split or merged since it was tested', () => {
  const [one, other] = [control('5.2-1', '承認を得る。'), control('5.3-1', '棚卸しを行う。')];
  const merged = control('5.4-1', '承認を得る。');

  it('was tested under each number that its criterion was split into, and says what it is told otherwise there', () => {
    const facts = fact('9.2', '2026-09-30');
    const under = { kind: 'split', key: '9.2', all: ['9.2'] };
    expect(why([one, other], facts, '5.2-1')).toMatchObject({ code: 'not-due', lastYear: 2026, under });
    expect(why([one, other], facts, '5.3-1')).toMatchObject({ code: 'differs', marks: ['text'], under });
  });

  it('is due by the earliest of the numbers that it was merged from', () => {
    const facts = [...fact('9.4', '2026-09-30'), ...fact('9.5', '2025-09-30'), ...fact('9.5', '2024-09-30')];
    const under = { kind: 'merged', key: '9.5', all: ['9.4', '9.5'] };
    expect(why([merged], facts, '5.4-1')).toMatchObject({ code: 'not-due', lastYear: 2025, by: 2028, under });
  });

  it('counts as deviating where one of them did, and names that one', () => {
    const facts = [...fact('9.4', '2026-09-30', { result: 'DEVIATION' }), ...fact('9.5', '2025-09-30')];
    const under = { kind: 'merged', key: '9.4', all: ['9.4', '9.5'] };
    expect(why([merged], facts, '5.4-1')).toMatchObject({ code: 'deviation-before', lastYear: 2026, under });
  });

  it('was never tested where one of them was not, and says which', () => {
    const under = { kind: 'merged', key: '9.5', all: ['9.4', '9.5'] };
    expect(why([merged], fact('9.4', '2026-09-30'), '5.4-1')).toMatchObject({
      code: 'never-tested',
      lastYear: null,
      under,
    });
    const byOperation = [...fact('9.4', '2026-09-30'), ...fact('9.5', '2026-09-30', { testType: 'OPERATION' })];
    expect(why([merged], byOperation, '5.4-1')).toMatchObject({ code: 'never-tested', under });
  });

  it('was not compared where one of them was not', () => {
    const facts = [...fact('9.4', '2026-09-30'), ...fact('9.5', '2026-09-30', { stated: null, engagementId: null })];
    expect(why([merged], facts, '5.4-1')).toMatchObject({ code: 'not-due', isCompared: false });
  });

  it('rests on its own number alone where the other’s wording stands in a control of its own', () => {
    const second = control('5.4-2', '記録を残す。');
    const stated = { text: '記録を残す。', frequency: null, mainTarget: null, inheritedFrom: null };
    const facts = [...fact('9.4', '2026-09-30'), ...fact('9.5', '2025-09-30', { stated })];
    expect(why([merged, second], facts, '5.4-1')).toMatchObject({
      lastYear: 2026,
      under: { key: '9.4', all: ['9.4'] },
    });
    expect(why([merged, second], facts, '5.4-2')).toMatchObject({
      lastYear: 2025,
      under: { key: '9.5', all: ['9.5'] },
    });
  });

  it('rests on what was tested under its number of today once it was', () => {
    const own = { ...fact('9.4', '2026-09-30')[0]!, under: null };
    expect(why([merged], [...fact('9.5', '2024-09-30'), own], '5.4-1')).toMatchObject({
      code: 'not-due',
      lastYear: 2026,
    });
    expect(why([merged], [own], '5.4-1')).not.toHaveProperty('under');
  });
});
