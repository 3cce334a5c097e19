import { describe, expect, it } from 'vitest';
import { mayReviseService, type ServiceRecord } from './revise-service.rule';

describe('correcting a service', () => {
  const before: ServiceRecord = { name: 'ミズナラ文書基盤', kind: 'SAAS', regions: ['東日本'] };
  const revise = (change: Partial<ServiceRecord>, reason = '名称の変更') =>
    mayReviseService({ before, after: { ...before, ...change }, reason });

  it.each([
    ['name', { name: 'ミズナラ文書' }],
    ['kind', { kind: 'PAAS' }],
    ['regions', { regions: ['東日本', '西日本'] }],
    ['one region', { regions: ['西日本'] }],
  ])('is allowed for its %s', (_, change) => {
    expect(revise(change)).toEqual({ allowed: true });
  });

  it.each([
    ['the name is gone', { name: '' }, 'service.name-missing'],
    ['the kind is unknown', { kind: 'FAAS' }, 'service.kind-unknown'],
    ['no region is left', { regions: [] }, 'service.region-missing'],
    ['nothing changes', { regions: ['東日本'] }, 'service.nothing-revised'],
  ])('is refused when %s', (_, change, code) => {
    expect(revise(change)).toEqual({ allowed: false, code });
  });

  it('is refused without a reason, or with one that cannot be kept', () => {
    expect(revise({ name: '新名称' }, '')).toEqual({ allowed: false, code: 'service.reason-missing' });
    expect(revise({ name: '新名称' }, 'a\u0000')).toEqual({ allowed: false, code: 'reason.not-storable' });
  });
});
