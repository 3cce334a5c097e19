import { describe, expect, it } from 'vitest';
import { mayReviseClient, type ClientRecord } from './revise-client.rule';

describe('correcting a client', () => {
  const before: ClientRecord = {
    name: '株式会社ミズナラクラウド',
    nameKana: 'カブシキガイシャミズナラクラウド',
    corporateNumber: '7000012050002',
    address: '東京都千代田区',
    representativeName: '楢崎 一',
    representativeTitle: '代表取締役',
    contactName: '',
    contactEmail: '',
  };
  const revise = (change: Partial<ClientRecord>, reason = '登記の変更', registeredNumbers = ['7000012050002']) =>
    mayReviseClient({ before, after: { ...before, ...change }, reason, registeredNumbers });

  it.each(Object.keys(before).filter((field) => !/Email|Number/.test(field)))('is allowed for its %s', (field) => {
    expect(revise({ [field]: '改めた記載' })).toEqual({ allowed: true });
  });

  it('does not take its own number for one that is registered already', () => {
    expect(revise({ contactEmail: 'nara@example.jp' })).toEqual({ allowed: true });
  });

  it.each([
    ['the name is gone', { name: ' ' }, 'client.name-missing'],
    ['two digits are swapped', { corporateNumber: '7000012005002' }, 'client.corporate-number-check-digit'],
    ['the address is no address of e-mail', { contactEmail: 'nara' }, 'client.contact-email-malformed'],
    ['nothing changes', {}, 'client.nothing-revised'],
    ['the number is only written otherwise', { corporateNumber: '7-0000-1205-0002' }, 'client.nothing-revised'],
  ])('is refused when %s', (_, change, code) => {
    expect(revise(change)).toEqual({ allowed: false, code });
  });

  it('is refused without a reason, or with one that cannot be kept', () => {
    expect(revise({ name: '新商号' }, ' ')).toEqual({ allowed: false, code: 'client.reason-missing' });
    expect(revise({ name: '新商号' }, 'a\u0000')).toEqual({ allowed: false, code: 'reason.not-storable' });
  });

  it('is refused with the number of another client', () => {
    const elsewhere = { ...before, corporateNumber: '1234567890123' };
    const facts = { before: elsewhere, after: before, reason: '誤記', registeredNumbers: ['7000012050002'] };
    expect(mayReviseClient(facts)).toEqual({ allowed: false, code: 'client.corporate-number-registered' });
  });
});
