import { describe, expect, it } from 'vitest';
import { mayUseReport } from './use-report.rule';

describe('signing or issuing a report', () => {
  it('is allowed while it says what the papers say', () => {
    expect(mayUseReport({ changed: [] })).toEqual({ allowed: true });
  });

  it('is refused once a part of it is out of date', () => {
    expect(mayUseReport({ changed: ['findings'] })).toEqual({ allowed: false, code: 'report.outdated' });
  });
});
