import { describe, expect, it } from 'vitest';
import { awaitedAtSignIn } from './awaited-factor';

describe('what a sign-in waits for after the password', () => {
  it.each([
    ['the factor of whoever has one, asked for or not', { hasFactor: true, isRequired: false }, 'factor'],
    ['the factor of whoever has one, where it is required', { hasFactor: true, isRequired: true }, 'factor'],
    ['that one is set up, where it is required', { hasFactor: false, isRequired: true }, 'enrolment'],
    ['nothing, where nobody asks for one', { hasFactor: false, isRequired: false }, null],
  ])('is %s', (_, facts, awaited) => {
    expect(awaitedAtSignIn({ hasGivenFactor: false, ...facts })).toBe(awaited);
    expect(awaitedAtSignIn({ hasGivenFactor: true, ...facts })).toBeNull();
  });
});
