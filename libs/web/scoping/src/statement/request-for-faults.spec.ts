import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { describe, expect, it } from 'vitest';
import { requestForFaults } from './request-for-faults';

const fault = (n: number, change: Partial<Fault> = {}): Fault => ({
  ...{ sheet: '管理策', place: `E${n}`, criterion: `9.2.1.${n}`, rule: 'cell.error-value', value: '#REF!', ...change },
});
const ask = (faults: readonly Fault[], total = faults.length, lang: 'ja' | 'en' = 'ja') =>
  requestForFaults({ fileName: '言明書.xlsx', faults, total }, lang);

describe('a request that sends a statement back', () => {
  it('names the file, and of each fault what is wrong, what to do and where, once for the same', () => {
    const { title, wanted } = ask([fault(17), fault(18), fault(3, { rule: 'cell.merged', value: 'A3:B3' })]);
    const { what, next } = faultText('cell.error-value').ja;
    expect(title).toBe('言明書の差し戻し');
    expect(wanted).toContain('「言明書.xlsx」に、直すところがあります（3か所）');
    expect(wanted).toContain(`1. ${what}${next}\n　管理策 E17 9.2.1.17：「#REF!」\n　管理策 E18`);
    expect(wanted.split(what)).toHaveLength(2);
    expect(wanted).toContain('2. ');
    expect(wanted).not.toContain('ほかに');
  });

  it('stays as long as a request may be, and says how many places it does not name', () => {
    const many = Array.from({ length: 300 }, (_, n) => fault(n, { value: '長い値'.repeat(40) }));
    const { wanted } = ask([...many, fault(1, { rule: 'cell.merged' })], 1_200);
    expect(wanted.length).toBeLessThan(2_000);
    expect(wanted).toContain('ほか292か所');
    expect(wanted).toMatch(/ほかに(899|900)か所あります/);
    expect(ask(many, 1_200, 'en').wanted).toContain('900 more places');
  });

  it('is as well said of what stands in no cell', () => {
    expect(
      ask([fault(1, { sheet: undefined, place: '', criterion: undefined, value: '' } as never)]).wanted,
    ).toBeTruthy();
  });
});
