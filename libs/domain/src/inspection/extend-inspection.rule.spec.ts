import { describe, expect, it } from 'vitest';
import { mayExtendInspection, type ExtendInspectionFacts } from './extend-inspection.rule';

const facts: ExtendInspectionFacts = {
  beginsOn: '2031-04-01',
  endsOn: '2031-04-30',
  isEnded: false,
  newEndsOn: '2031-05-15',
  today: '2031-04-20',
  reason: '追加の資料の確認',
};

describe('extending an inspection', () => {
  it('is allowed to a later day, after its last one too', () => {
    expect(mayExtendInspection(facts)).toEqual({ allowed: true });
    expect(mayExtendInspection({ ...facts, today: '2031-05-10' })).toEqual({ allowed: true });
  });

  it.each([
    [{ isEnded: true }, 'inspection.ended'],
    [{ newEndsOn: '2031-04-30' }, 'inspection.not-later'],
    [{ today: '2031-05-16' }, 'inspection.days-past'],
    [{ newEndsOn: '2031-10-02' }, 'inspection.too-long'],
    [{ reason: '' }, 'inspection.reason-missing'],
  ])('%j is refused as %s', (change, code) => {
    expect(mayExtendInspection({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
