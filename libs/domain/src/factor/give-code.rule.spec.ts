import { describe, expect, it } from 'vitest';
import { mayGiveCode } from './give-code.rule';

describe('a code of a device', () => {
  it.each([
    ['of a step after the last one', { step: 8, lastStep: 7 }],
    ['that is the first', { step: 8, lastStep: null }],
  ])('%s is taken', (_, facts) => {
    expect(mayGiveCode(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['that was taken already', { step: 8, lastStep: 8 }, 'factor.code-used'],
    ['older than the last one taken', { step: 7, lastStep: 8 }, 'factor.code-used'],
    ['of no step near now', { step: null, lastStep: 8 }, 'factor.code-wrong'],
  ])('%s is refused', (_, facts, code) => {
    expect(mayGiveCode(facts)).toEqual({ allowed: false, code });
  });
});
