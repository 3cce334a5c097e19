import { describe, expect, it } from 'vitest';
import { matchEarlier, type EarlierFact, type MatchedControl } from './match-earlier';

const control: MatchedControl = {
  stableKey: '9.2.1.3-1',
  criterionKey: '9.2.1.3',
  text: '承認を得て発行する。',
  frequency: 'DAILY',
  mainTarget: 'RECORD',
  inheritedFrom: null,
};
const { stableKey, criterionKey, ...stated } = control;

const fact: EarlierFact = {
  stableKey,
  criterionKey,
  testType: 'DESIGN',
  periodEnd: '2026-09-30',
  result: 'NO_EXCEPTION',
  stated,
  source: 'ミズナラ文書基盤 2026年度',
  engagementId: 'e-2026',
  under: null,
  asOf: 'e-2026',
};

const recorded: EarlierFact = { ...fact, stated: null, engagementId: null, asOf: null, source: '桜田監査法人の報告書' };

const shortly = (controls: readonly MatchedControl[], facts: readonly EarlierFact[]) =>
  matchEarlier(controls, facts).map((known) => [known.stableKey, known.result, known.differs, known.source]);

describe('what is known of a control from earlier years', () => {
  it('is what was tested of the control that says the same, wherever it stands under its criterion now', () => {
    const moved = { ...control, stableKey: '9.2.1.3-2' };
    const first = { ...control, text: '棚卸しを行う。' };
    expect(shortly([first, moved], [fact])).toEqual([['9.2.1.3-2', 'NO_EXCEPTION', [], fact.source]]);
  });

  it('tells in what the control differs now', () => {
    const now = { ...control, text: '二人の承認を得て発行する。', frequency: 'WEEKLY' };
    expect(shortly([now], [fact])).toEqual([[stableKey, 'NO_EXCEPTION', ['text', 'frequency'], fact.source]]);
  });

  it('keeps a deviation of either part of a control that changed inside the period', () => {
    const before = { ...fact, result: 'DEVIATION' as const, stated: { ...stated, frequency: 'QUARTERLY' } };
    const after = { ...fact, stableKey: '9.2.1.3-1@2026-08-01' };
    for (const facts of [
      [before, after],
      [after, before],
    ]) {
      expect(shortly([control], facts)).toEqual([[stableKey, 'DEVIATION', [], fact.source]]);
    }
  });

  it('is the firm’s own paper before what was recorded, and the latest of what was recorded', () => {
    expect(shortly([control], [fact, { ...recorded, result: 'DEVIATION' }])).toEqual([
      [stableKey, 'NO_EXCEPTION', [], fact.source],
    ]);
    const later = { ...recorded, result: 'DEVIATION' as const, source: '正誤表' };
    expect(shortly([control], [recorded, later])).toEqual([[stableKey, 'DEVIATION', null, '正誤表']]);
  });

  it('is nothing any more once it was taken back, and may be recorded again', () => {
    const back = { ...recorded, result: 'NOT_TESTED' as const };
    expect(shortly([control], [recorded, back])).toEqual([]);
    expect(shortly([control], [recorded, back, recorded])).toHaveLength(1);
    expect(shortly([control], [fact, back])).toHaveLength(1);
  });

  it('is nothing where the control went', () => {
    expect(shortly([{ ...control, criterionKey: '9.2.1.4' }], [fact])).toEqual([]);
  });
});
