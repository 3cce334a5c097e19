import { describe, expect, it } from 'vitest';
import { mayMaintainFirm, type MaintainFirmFacts } from './maintain-firm.rule';

const registered: MaintainFirmFacts = {
  name: '霞台有限責任監査法人',
  nameKana: 'カスミダイユウゲンセキニンカンサホウジン',
  ismapRegisteredOn: '2025-08-01',
  ismapValidUntil: '2027-07-31',
};

describe('maintaining the firm', () => {
  it('is allowed for a registered firm and for one that is not yet registered', () => {
    expect(mayMaintainFirm(registered)).toEqual({ allowed: true });
    expect(mayMaintainFirm({ ...registered, ismapRegisteredOn: null, ismapValidUntil: null })).toEqual({
      allowed: true,
    });
  });

  it.each<[string, Partial<MaintainFirmFacts>, string]>([
    ['it has no name', { name: '　' }, 'firm.name-missing'],
    ['its name has no reading', { nameKana: '' }, 'firm.name-missing'],
    ['its name is too long', { name: 'あ'.repeat(201) }, 'firm.name-not-storable'],
    ['the reading is too long', { nameKana: 'あ'.repeat(201) }, 'firm.name-not-storable'],
    ['the calendar has no such day', { ismapValidUntil: '2027-02-30' }, 'firm.registration-date-invalid'],
    ['the registration ends first', { ismapValidUntil: '2025-07-31' }, 'firm.registration-ends-before-it-begins'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayMaintainFirm({ ...registered, ...change })).toEqual({ allowed: false, code });
  });
});
