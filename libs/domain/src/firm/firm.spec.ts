import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAdmitMember, type AdmitMemberFacts } from './admit-member.rule';
import { corporateNumberCheckDigit, isCorporateNumber, normaliseCorporateNumber } from './corporate-number';
import { hasValidCredential, isCredentialValidOn } from './credential';
import { mayRecordCredential } from './record-credential.rule';
import { mayRegisterClient } from './register-client.rule';
import { mayRegisterService, readRegions, type RegisterServiceFacts } from './register-service.rule';
import { isBlank, isReason, isStorableText } from './storable-text';

const twelveDigits = fc.stringMatching(/^\d{12}$/);

describe('a corporate number', () => {
  it.each(['7000012050002', '8700110005901', '1180301018771', '9010401052465'])(
    '%s has the right check digit',
    (number) => {
      expect(isCorporateNumber(number)).toBe(true);
    },
  );

  it('has a check digit from 1 to 9, and no other one fits', () => {
    fc.assert(
      fc.property(twelveDigits, (digits) => {
        const right = [...'0123456789'].filter((first) => isCorporateNumber(first + digits));
        expect(right).toEqual([String(corporateNumberCheckDigit(digits))]);
        expect(right[0]).not.toBe('0');
      }),
    );
  });

  it('is read from full-width digits with hyphens of any kind', () => {
    const typed = '\uff17\uff10\uff10\uff10-0120\u20105000\uff0d2\u3000';
    expect(normaliseCorporateNumber(typed)).toBe('7000012050002');
  });
});

describe('registering a client', () => {
  const mizunara = { name: '株式会社ミズナラクラウド', corporateNumber: '7000012050002', registeredNumbers: [] };

  it('is allowed with a name and a right number', () => {
    expect(mayRegisterClient(mizunara)).toEqual({ allowed: true });
  });

  it.each([
    ['the name is only a wide space', { name: '\u3000' }, 'client.name-missing'],
    ['the name holds a NUL', { name: 'a\u0000' }, 'client.name-not-storable'],
    ['the name holds half a character', { name: 'a\ud842' }, 'client.name-not-storable'],
    ['the name turns its end around', { name: 'a\u202efdp.exe' }, 'client.name-not-storable'],
    ['the number has twelve digits', { corporateNumber: '700001205000' }, 'client.corporate-number-malformed'],
    ['two digits are swapped', { corporateNumber: '7000012005002' }, 'client.corporate-number-check-digit'],
    ['the number is registered', { registeredNumbers: ['7000012050002'] }, 'client.corporate-number-registered'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayRegisterClient({ ...mizunara, ...change })).toEqual({ allowed: false, code });
  });
});

describe('registering a service', () => {
  const documents: RegisterServiceFacts = {
    name: 'ミズナラ文書基盤',
    kinds: ['SAAS'],
    regions: ['東日本'],
    baseServices: [{ name: 'アオバIaaS', registrationNo: 'C99-0001-1', validUntil: '2027-10-31' }],
  };
  const base = { name: 'アオバIaaS', registrationNo: 'C99-0001-1', validUntil: '2027-10-31' };

  it('is allowed with kind, region and a listed base service', () => {
    expect(mayRegisterService(documents)).toEqual({ allowed: true });
  });

  it.each([
    ['it has no name', { name: '' }, 'service.name-missing'],
    ['its name is too long', { name: 'あ'.repeat(201) }, 'service.name-not-storable'],
    ['it has no kind', { kinds: [] }, 'service.kind-missing'],
    ['its kind is unknown', { kinds: ['FAAS'] }, 'service.kind-unknown'],
    ['it has no region', { regions: [' '] }, 'service.region-missing'],
    ['a region holds a NUL', { regions: ['東\u0000'] }, 'service.region-not-storable'],
    [
      'a base number is no registration number',
      { baseServices: [{ ...base, registrationNo: '99-1' }] },
      'service.base-registration-number',
    ],
    ['a base service has no name', { baseServices: [{ ...base, name: ' ' }] }, 'service.base-name-missing'],
    ['a base validity is missing', { baseServices: [{ ...base, validUntil: '' }] }, 'service.base-validity'],
    ['a base validity is no date', { baseServices: [{ ...base, validUntil: '2027-02-30' }] }, 'service.base-validity'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayRegisterService({ ...documents, ...change })).toEqual({ allowed: false, code });
  });
});

describe('the regions of a service', () => {
  it('are read from one line, each once, whatever comma stands between them', () => {
    expect(readRegions('東日本、西日本, 東日本，　大阪 、')).toEqual(['東日本', '西日本', '大阪']);
    expect(readRegions(' 、')).toEqual([]);
  });
});

describe('admitting a member', () => {
  const yui: AdmitMemberFacts = {
    name: '髙橋 結',
    kana: 'たかはし ゆい',
    email: 'yui@kasumi.example',
    firmRoles: ['member'],
    knownRoles: ['firm_admin', 'quality_office', 'member'],
    admittedEmails: ['ren@kasumi.example'],
  };

  it('is allowed with a name, its reading and an address', () => {
    expect(mayAdmitMember(yui)).toEqual({ allowed: true });
  });

  it.each([
    ['the name is missing', { name: ' ' }, 'member.name-missing'],
    ['the name holds half a character', { name: '\udc00' }, 'member.name-not-storable'],
    ['the reading is missing', { kana: '' }, 'member.kana-missing'],
    ['the address has no domain', { email: 'yui' }, 'member.email-malformed'],
    ['the address is here in other letters', { email: 'REN@kasumi.example' }, 'member.already-admitted'],
    ['the role is unknown', { firmRoles: ['owner'] }, 'member.role-unknown'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayAdmitMember({ ...yui, ...change })).toEqual({ allowed: false, code });
  });
});

describe('a credential', () => {
  const cais = { type: 'CAIS_LEAD_AUDITOR', number: 'L-001', validFrom: '2024-04-01', validUntil: '2027-03-31' };

  it.each([
    ['2024-03-31', false],
    ['2024-04-01', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
  ])('on %s is valid: %s', (date, valid) => {
    expect(isCredentialValidOn(cais, date)).toBe(valid);
  });

  it('counts only when its type is among those asked for', () => {
    expect(hasValidCredential([cais], ['CISA'], '2026-01-01')).toBe(false);
    expect(hasValidCredential([cais], ['CISA', 'CAIS_LEAD_AUDITOR'], '2026-01-01')).toBe(true);
    expect(hasValidCredential([{ ...cais, validUntil: null }], ['CAIS_LEAD_AUDITOR'], '2099-01-01')).toBe(true);
  });

  it('is recorded with type, number and days', () => {
    expect(mayRecordCredential(cais)).toEqual({ allowed: true });
  });

  it.each([
    ['type is missing', { type: '' }, 'credential.type-missing'],
    ['number is missing', { number: ' ' }, 'credential.number-missing'],
    ['first day does not exist', { validFrom: '2024-02-30' }, 'credential.date-invalid'],
    ['last day is before the first', { validUntil: '2024-03-31' }, 'credential.ends-before-it-begins'],
  ])('is not recorded when its %s', (_, change, code) => {
    expect(mayRecordCredential({ ...cais, ...change })).toEqual({ allowed: false, code });
  });
});

describe('a text to store', () => {
  it('is kept as it is written, rare characters and all', () => {
    expect(isStorableText('髙﨑 鷗外 ①㈱ \u{20bb7}野家 👩‍💻\n')).toBe(true);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', '\ud83d'],
    ['more than its length', 'x'.repeat(20_001)],
  ])('is not one with %s', (_, text) => {
    expect(isStorableText(text)).toBe(false);
  });

  it('says nothing when it is only spaces, wide or of no width', () => {
    expect([' ', '\u3000', '\u200b', '\n', '', null, undefined].every(isBlank)).toBe(true);
    expect(isReason('\u3000')).toBe(false);
    expect(isReason('期末日の変更を受けたため')).toBe(true);
  });
});
