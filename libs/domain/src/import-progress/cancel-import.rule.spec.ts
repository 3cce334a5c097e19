import { describe, expect, it } from 'vitest';
import { mayCancelImport, mayKeepImport } from './cancel-import.rule';
import type { ImportState } from './import-progress';

const over: ImportState[] = ['done', 'ended', 'cancelled'];

describe('an import under way', () => {
  it('can be cancelled, and kept as long as nobody did', () => {
    expect(mayCancelImport({ state: 'running' })).toEqual({ allowed: true });
    expect(mayKeepImport({ state: 'running' })).toEqual({ allowed: true });
  });

  it.each(over)('that is %s can neither be cancelled nor kept', (state) => {
    expect(mayCancelImport({ state })).toEqual({ allowed: false, code: 'import.already-ended' });
    expect(mayKeepImport({ state })).toEqual({ allowed: false, code: 'import.was-cancelled' });
  });
});
