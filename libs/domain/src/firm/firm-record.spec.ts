import { describe, expect, it } from 'vitest';
import { mayMaintainFirm, type MaintainFirmFacts } from './maintain-firm.rule';
import { mayUsePassword } from './use-password.rule';

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
    ['the calendar has no such day', { ismapValidUntil: '2027-02-30' }, 'firm.registration-date-invalid'],
    ['the registration ends first', { ismapValidUntil: '2025-07-31' }, 'firm.registration-ends-before-it-begins'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayMaintainFirm({ ...registered, ...change })).toEqual({ allowed: false, code });
  });
});

describe('using a password', () => {
  const knownWords = ['佐藤', 'satou.hanako'];

  it('is allowed when it is long and says nothing about its owner', () => {
    expect(mayUsePassword({ password: '桜と梅と桃と李と杏と林檎', knownWords })).toEqual({ allowed: true });
  });

  it.each([
    ['it has eleven characters', '12345678901', 'password.too-short'],
    ['it is longer than anybody types', 'x'.repeat(201), 'password.too-long'],
    ['it holds the mail name in any width', 'ｓａｔｏｕ．ｈａｎａｋｏ-2026', 'password.contains-name'],
  ])('is refused when %s', (_, password, code) => {
    expect(mayUsePassword({ password, knownWords })).toEqual({ allowed: false, code });
  });
});
