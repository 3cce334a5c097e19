import { describe, expect, it } from 'vitest';
import { mayTakeHarmfulFile } from './take-harmful-file.rule';

describe('a file that could run', () => {
  it.each([
    [null, 'refuse', 'taken'],
    [null, 'seal', 'taken'],
    ['program', 'refuse', 'evidence.file-is-program'],
    ['program', 'seal-macros', 'evidence.file-is-program'],
    ['program', 'seal', 'taken'],
    ['macros', 'refuse', 'evidence.file-has-macros'],
    ['macros', 'seal-macros', 'taken'],
    ['macros', 'seal', 'taken'],
    ['malware', 'refuse', 'evidence.file-infected'],
    ['malware', 'seal-macros', 'evidence.file-infected'],
    ['malware', 'seal', 'taken'],
  ] as const)('%s, where the firm says %s: %s', (harm, term, said) => {
    const decision = mayTakeHarmfulFile({ harm, term });
    expect(decision.allowed ? 'taken' : decision.code).toBe(said);
  });
});
