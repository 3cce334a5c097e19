import { describe, expect, it } from 'vitest';
import { mayTakeReading } from './decide-reading.rule';

describe('a file that is to be taken in', () => {
  it('is read when nothing is asked any more', () => {
    expect(mayTakeReading({ openQuestions: 0 })).toEqual({ allowed: true });
  });

  it('waits while something is', () => {
    expect(mayTakeReading({ openQuestions: 1 })).toEqual({ allowed: false, code: 'population.reading-asked' });
  });
});
