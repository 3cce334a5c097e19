import { describe, expect, it } from 'vitest';
import { isReadingDecided } from './decide-reading.rule';

describe('a file that is to be taken in', () => {
  it('is read when nothing is asked any more', () => {
    expect(isReadingDecided({ openQuestions: 0 })).toEqual({ allowed: true });
  });

  it('waits while something is', () => {
    expect(isReadingDecided({ openQuestions: 1 })).toEqual({ allowed: false, code: 'population.reading-asked' });
  });
});
