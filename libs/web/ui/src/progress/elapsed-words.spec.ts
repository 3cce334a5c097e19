import { describe, expect, it } from 'vitest';
import { elapsedWords } from './elapsed-words';

describe('how long work has been under way', () => {
  it.each([
    [0, '0:00'],
    [7, '0:07'],
    [75, '1:15'],
    [3_661, '61:01'],
  ])('is said of %i seconds as %s', (seconds, said) => {
    expect(elapsedWords(seconds)).toBe(said);
  });
});
