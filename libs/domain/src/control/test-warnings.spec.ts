import { describe, expect, it } from 'vitest';
import { testWarnings, type TestWarningFacts } from './test-warnings';

describe('warning about a test', () => {
  const sound: TestWarningFacts = {
    type: 'OPERATION',
    conclusion: 'NO_EXCEPTION',
    techniques: ['INQUIRY', 'INSPECTION'],
    evidence: 3,
    design: { state: 'reviewed', conclusion: 'NO_EXCEPTION' },
  };

  it('says nothing about sound work', () => {
    expect(testWarnings(sound)).toEqual([]);
    expect(testWarnings({ ...sound, design: null })).toEqual([]);
  });

  it.each([
    ['people were only asked', { techniques: ['INQUIRY'] }, 'test.only-inquiry'],
    ['nothing was kept', { evidence: 0 }, 'test.no-evidence'],
    ['design is not done', { design: { state: 'in_progress', conclusion: null } }, 'test.design-not-prepared'],
    ['design has a deviation', { design: { state: 'reviewed', conclusion: 'DEVIATION' } }, 'test.design-has-deviation'],
  ] satisfies [string, Partial<TestWarningFacts>, string][])('says so when %s', (_, change, code) => {
    expect(testWarnings({ ...sound, ...change })).toEqual([code]);
  });

  it('asks for no evidence of what was not done, and for no design of a design test', () => {
    expect(testWarnings({ ...sound, conclusion: 'NOT_APPLICABLE', evidence: 0 })).toEqual([]);
    expect(
      testWarnings({ ...sound, type: 'DESIGN', design: { state: 'in_progress', conclusion: 'DEVIATION' } }),
    ).toEqual([]);
  });
});
