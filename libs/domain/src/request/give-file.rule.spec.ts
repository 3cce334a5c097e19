import { describe, expect, it } from 'vitest';
import { mayGiveFile } from './give-file.rule';

describe('giving a file back to the client’s people', () => {
  it.each([
    ['none', 'given'],
    ['clean', 'given'],
    ['pending', 'request.file-not-scanned'],
    ['too-large', 'request.file-not-scannable'],
    ['infected', 'request.file-infected'],
  ] as const)('of which is known %s: %s', (scan, said) => {
    const decision = mayGiveFile({ scan });
    expect(decision.allowed ? 'given' : decision.code).toBe(said);
  });
});
