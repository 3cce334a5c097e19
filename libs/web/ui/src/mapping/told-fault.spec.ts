import { describe, expect, it } from 'vitest';
import { toldFault } from './told-fault';

const labels = { testType: ['評価の区分', 'Type of test'] } as const;
const missing = { rule: 'mapping.field-missing', sheet: 'CSV', field: 'testType' } as const;

describe('a fault of a mapping', () => {
  it('is told with sheet and field before it, each set apart', () => {
    expect(toldFault(missing, labels, 'ja').title).toBe('CSV・評価の区分：必須の項目に列が対応していません。');
    expect(toldFault(missing, labels, 'en').title).toBe('CSV · Type of test: A field that is needed has no column.');
  });

  it('has nothing before it where it is no sheet’s, and no label where nobody knows the field', () => {
    const without = { rule: 'mapping.without-sheet', sheet: null, field: null } as const;
    expect(toldFault(without, labels, 'ja').title).toBe('読むシートが選ばれていません。');
    const unknown = { rule: 'mapping.unknown-field', sheet: 'CSV', field: 'colour' } as const;
    expect(toldFault<string>(unknown, labels, 'ja').title).toBe('CSV：この取込みにない項目が対応に含まれています。');
  });
});
