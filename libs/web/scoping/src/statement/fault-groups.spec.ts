import type { Fault } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { faultsAsCsv, groupFaults } from './fault-groups';

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

  it('is empty when there is none', () => {
    expect(groupFaults([])).toEqual([]);
  });
});

describe('the list of faults for the client', () => {
  it('says place, what is wrong, what to do and the value in the language asked for', () => {
    const [head, line] = faultsAsCsv([fault('reason.missing', 'D388')], 'en').split('\r\n');
    expect(head).toBe('\uFEFF"Sheet","Place","What is wrong","What to do","Value"');
    expect(line).toMatch(/^"管理策","D388","[^"]+","[^"]+",""$/);
  });

  it('quotes quotes and disarms what a spreadsheet would run', () => {
    const csv = faultsAsCsv([fault('criterion.unknown', 'A9', '=HYPERLINK("x")')], 'ja');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
