import { describe, expect, it } from 'vitest';
import { mayAskExportCodes } from './ask-export-codes.rule';

describe('whether links ask for a mailed code', () => {
  it.each([true, false])('is changed from %s to its opposite, and to nothing else', (before) => {
    expect(mayAskExportCodes({ before, wanted: !before }).allowed).toBe(true);
    expect(mayAskExportCodes({ before, wanted: before })).toEqual({
      allowed: false,
      code: 'firm.export-codes-unchanged',
    });
  });
});
