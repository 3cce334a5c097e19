import { describe, expect, it } from 'vitest';
import { mayRegisterService, type RegisterServiceFacts } from './register-service.rule';

describe('registering a service', () => {
  const documents: RegisterServiceFacts = {
    name: 'ミズナラ文書基盤',
    kinds: ['SAAS'],
    regions: ['東日本'],
    numberForms: ['C99-9999-9'],
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
    [
      'the name of a base service is too long',
      { baseServices: [{ ...base, name: 'あ'.repeat(201) }] },
      'service.base-name-not-storable',
    ],
    ['a base validity is missing', { baseServices: [{ ...base, validUntil: '' }] }, 'service.base-validity'],
    ['a base validity is no date', { baseServices: [{ ...base, validUntil: '2027-02-30' }] }, 'service.base-validity'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayRegisterService({ ...documents, ...change })).toEqual({ allowed: false, code });
  });
});
