import type { PopulationReadingFacts } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { rowsOfFile } from './row-sums';

const reading = (change: Partial<PopulationReadingFacts>): PopulationReadingFacts => ({
  ...{ form: 'akashi-rows-2', decided: [], titles: [], footers: [], controlTotals: [], equalRows: 0, notices: [] },
  ...{ choices: { headRow: 1 }, fileRows: 4, recordCount: 3, ...change },
});

describe('the rows of a file', () => {
  it('are each told as what they became', () => {
    const notices = [{ rule: 'empty-rows', row: 0, column: 0, value: '2' } as const];
    expect(rowsOfFile(reading({ fileRows: 6, notices }))).toEqual({
      total: 6,
      parts: [
        { part: 'blank', count: 2 },
        { part: 'head', count: 1 },
        { part: 'records', count: 3 },
      ],
    });
  });

  it('are told to be unread where they have a fault: the sum says how many there are, and not how many were understood', () => {
    expect(rowsOfFile(reading({ recordCount: 0 }))).toEqual({
      total: 4,
      parts: [
        { part: 'head', count: 1 },
        { part: 'records', count: 0 },
        { part: 'unread', count: 3 },
      ],
    });
  });
});
