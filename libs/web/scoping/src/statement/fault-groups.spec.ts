import type { Fault } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { emptyRows, groupFaults } from './fault-groups';

const fault = (rule: string, place: string, value = ''): Fault => ({ sheet: '管理策', place, rule, value });

describe('grouping the faults of a statement', () => {
  it('puts the rule broken most often first and keeps the order of the file within it', () => {
    const groups = groupFaults([
      fault('criterion.unknown', 'A9', '9.9.9.9'),
      fault('reason.missing', 'D388'),
      fault('reason.missing', 'D452'),
    ]);
    expect(groups.map(({ rule, faults }) => [rule, ...faults.map(({ place }) => place)])).toEqual([
      ['reason.missing', 'D388', 'D452'],
      ['criterion.unknown', 'A9'],
    ]);
  });

  it('puts what keeps the file out before what is only told', () => {
    const told = { ...fault('reason.missing', 'D388'), grade: 'warn' as const };
    const groups = groupFaults([
      told,
      { ...told, place: 'D452' },
      { ...fault('criterion.unknown', 'A9'), grade: 'stop' },
    ]);
    expect(groups.map(({ rule, stops }) => [rule, stops])).toEqual([
      ['criterion.unknown', true],
      ['reason.missing', false],
    ]);
  });

  it('is empty when there is none', () => {
    expect(groupFaults([])).toEqual([]);
  });
});

describe('an empty column', () => {
  it('is told with the number of its rows', () => {
    const empty = { ...fault('operation.column-empty', 'K4'), rows: 1113 };
    expect(emptyRows(empty, 'ja')).toBe('1,113 行で空欄');
    expect(emptyRows(empty, 'en')).toBe('empty in 1,113 rows');
    expect(emptyRows(fault('reason.missing', 'D4'), 'ja')).toBeNull();
  });
});
