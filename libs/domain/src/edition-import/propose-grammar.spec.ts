import { describe, expect, it } from 'vitest';
import { proposeGrammar } from './propose-grammar';

describe('the grammar that is proposed', () => {
  it.each([
    ['ISMAP', '5', '5.1', '5.1.1', '5.1.1.1', '注記'],
    ['ISMAP', 'A.9.2.3.11.PB', 'A.9.2.3'],
    ['ISMAP', '第３章', '３．１', '３．１．２'],
    ['GENERIC', 'A.5', 'A.5.1', 'A.5.2'],
    ['GENERIC', '1', '1.1', '1.1.1', '2.1.1', '3.1.1'],
    ['GENERIC', 'AC-1', 'AC-2(1)'],
    ['ISMAP'],
  ] as const)('is %s for %s %s', (grammar, ...numbers) => {
    expect(proposeGrammar(numbers)).toBe(grammar);
  });
});
