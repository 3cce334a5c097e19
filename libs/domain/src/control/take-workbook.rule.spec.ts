import { describe, expect, it } from 'vitest';
import { matrixWorkbookFormat, mayTakeWorkbook, type TakeWorkbookFacts } from './take-workbook.rule';

const facts: TakeWorkbookFacts = {
  engagementId: 'mizunara',
  planId: 'plan 1',
  marked: { format: matrixWorkbookFormat, engagementId: 'mizunara' },
  base: { planId: 'plan 1' },
  hasKeys: true,
};

describe('taking a workbook back', () => {
  it('is allowed for the one that was written', () => {
    expect(mayTakeWorkbook(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['any other workbook', { marked: null, base: null }, 'test.workbook-not-ours'],
    ['one of another form', { marked: { format: '0', engagementId: 'mizunara' } }, 'test.workbook-other-format'],
    [
      'that of another engagement',
      { marked: { format: matrixWorkbookFormat, engagementId: 'kunugi' }, base: null },
      'test.workbook-other-engagement',
    ],
    ['one whose base was edited', { base: null }, 'test.workbook-base-changed'],
    ['one from before an amendment', { planId: 'plan 2' }, 'test.workbook-plan-amended'],
    ['one without keys', { hasKeys: false }, 'test.workbook-keys-missing'],
  ] satisfies [string, Partial<TakeWorkbookFacts>, string][])('is refused for %s', (_, change, code) => {
    expect(mayTakeWorkbook({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
