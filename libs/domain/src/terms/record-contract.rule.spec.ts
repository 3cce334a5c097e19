import { describe, expect, it } from 'vitest';
import { contractInForce } from './contract-in-force';
import { mayRecordContract, type RecordContractFacts } from './record-contract.rule';

const signed: RecordContractFacts = {
  signedOn: '2026-03-16',
  fromOn: '2026-03-16',
  toOn: '2027-03-31',
  feeTerms: '着手時と報告時に半額ずつ',
  recipients: ['株式会社ミズナラクラウド', 'IPA'],
  useLimits: '登録申請のためにのみ用いる',
  today: '2026-03-16',
  correction: null,
};

describe('recording a contract', () => {
  it('is allowed from the day it is signed', () => {
    expect(mayRecordContract(signed)).toEqual({ allowed: true });
  });

  it.each([
    ['the day of signature does not exist', { signedOn: '2026-13-01' }, 'terms.date-invalid'],
    ['it is to be signed later', { signedOn: '2026-03-17' }, 'terms.date-in-future'],
    ['it ends before it begins', { toOn: '2026-03-15' }, 'contract.days-invalid'],
    ['it ends on no day', { toOn: '' }, 'contract.days-invalid'],
    ['it says nothing of the fee', { feeTerms: '' }, 'contract.fee-terms-missing'],
    ['it names nobody who may be given the report', { recipients: [] }, 'contract.recipients-missing'],
    ['a recipient has no name', { recipients: ['IPA', ' '] }, 'contract.recipients-missing'],
    ['a recipient is named twice', { recipients: ['IPA', 'ＩＰＡ'] }, 'contract.recipient-repeated'],
    ['a name is too long', { recipients: ['あ'.repeat(201)] }, 'contract.recipient-not-storable'],
    ['it says nothing of the use', { useLimits: ' ' }, 'contract.use-limits-missing'],
    ['the use is told at too great length', { useLimits: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['a correction has no reason', { correction: { reason: '' } }, 'terms.correction-reason-missing'],
  ] satisfies [string, Partial<RecordContractFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordContract({ ...signed, ...change })).toEqual({ allowed: false, code });
  });
});

describe('the contract in force', () => {
  it('is the one signed last, and of two from one day the one recorded last', () => {
    const of = (signedOn: string, recordedAt: string) => ({ signedOn, recordedAt });
    const [first, later, twin] = [of('2026-03-16', '1'), of('2026-05-01', '2'), of('2026-05-01', '3')];
    expect(contractInForce([later, first])).toBe(later);
    expect(contractInForce([twin, later, first])).toBe(twin);
    expect(contractInForce([])).toBeNull();
  });
});
