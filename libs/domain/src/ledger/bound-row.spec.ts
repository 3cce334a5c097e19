import { describe, expect, it } from 'vitest';
import { boundByEvent, boundKindsIn, compareRows } from './bound-row';

const rows = (of: Record<string, string>) => new Map(Object.entries(of));

describe('comparing rows with the event that bound them', () => {
  it('finds nothing in rows that are as they were', () => {
    expect(compareRows(rows({ a: '1', b: '2' }), rows({ b: '2', a: '1' }))).toEqual([]);
    expect(compareRows(rows({}), rows({}))).toEqual([]);
  });

  it('tells one that changed, one that is gone and one that nobody recorded', () => {
    expect(compareRows(rows({ a: '1', b: '2' }), rows({ a: '9', c: '3' }))).toEqual([
      { row: 'a', difference: 'changed' },
      { row: 'b', difference: 'missing' },
      { row: 'c', difference: 'added' },
    ]);
  });
});

describe('what an event leaves as it then stands', () => {
  it('is the thing it was done to', () => {
    expect(boundByEvent('finding.revised', { type: 'finding', id: 'f' }, 'e')).toEqual({ kind: 'finding', key: 'f' });
    expect(boundByEvent('contract.recorded', { type: 'contract', id: 'k' }, 'e')).toEqual({ kind: 'term', key: 'k' });
  });

  it('is the engagement where one of its dates was moved, and nothing where papers were signed together', () => {
    const date = { type: 'engagement-date', id: 'e:report' };
    expect(boundByEvent('date.overridden', date, 'e')).toEqual({ kind: 'engagement', key: 'e' });
    expect(boundByEvent('engagement.moved', { type: 'engagement', id: 'e' }, 'e')?.kind).toBe('engagement');
    expect(boundByEvent('test.signed', { type: 'engagement', id: 'e' }, 'e')).toBeNull();
  });

  it('is what the firm confirms of itself in the log of the firm alone', () => {
    const ruleset = { type: 'ruleset', id: '2026-1' };
    expect(boundByEvent('ruleset.approved', ruleset, null)).toEqual({ kind: 'ruleset', key: '2026-1' });
    expect(boundByEvent('ruleset.approved', ruleset, 'e')).toBeNull();
    expect(boundByEvent('factor.required', { type: 'firm', id: 'f' }, null)).toBeNull();
    expect(boundKindsIn({ firmId: 'f', streamId: 'f' })).toEqual(['member', 'ruleset']);
    expect(boundKindsIn({ firmId: 'f', streamId: 'e' })).not.toContain('member');
  });

  it('is nothing where a paper is only being worked on', () => {
    expect(boundByEvent('test.recorded', { type: 'control_test', id: 't' }, 'e')).toBeNull();
    expect(boundByEvent('test.recorded', { type: 'constructor', id: 't' }, 'e')).toBeNull();
  });
});
