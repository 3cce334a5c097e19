import { describe, expect, it } from 'vitest';
import { mayAllowInspection, type AllowInspectionFacts } from './allow-inspection.rule';

const facts: AllowInspectionFacts = {
  authority: '日本セキュリティ監査協会',
  reference: 'JASA-2031-04',
  purpose: '監査機関の登録要件の確認',
  beginsOn: '2031-04-01',
  endsOn: '2031-04-30',
  today: '2031-03-20',
  reasons: ['抽出された案件'],
};

describe('allowing an inspection', () => {
  it('is allowed where everything is said', () => {
    expect(mayAllowInspection(facts)).toEqual({ allowed: true });
    expect(mayAllowInspection({ ...facts, endsOn: '2031-10-01' })).toEqual({ allowed: true });
  });

  it.each([
    [{ authority: ' ' }, 'inspection.authority-missing'],
    [{ reference: '' }, 'inspection.reference-missing'],
    [{ purpose: '\u3000' }, 'inspection.purpose-missing'],
    [{ authority: '検'.repeat(201) }, 'inspection.text-not-storable'],
    [{ purpose: '検'.repeat(2001) }, 'inspection.text-not-storable'],
    [{ endsOn: '2031-03-31' }, 'inspection.days-crossed'],
    [{ today: '2031-05-01' }, 'inspection.days-past'],
    [{ endsOn: '2031-10-02' }, 'inspection.too-long'],
    [{ reasons: [] }, 'inspection.engagement-missing'],
    [{ reasons: ['抽出', ''] }, 'inspection.reason-missing'],
    [{ reasons: ['検'.repeat(2001)] }, 'reason.not-storable'],
  ])('%j is refused as %s', (change, code) => {
    expect(mayAllowInspection({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
