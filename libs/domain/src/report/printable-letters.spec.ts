import { describe, expect, it } from 'vitest';
import { blockingChecks, preIssueChecks } from './pre-issue-checks';
import { complete, failing } from './pre-issue-facts.fixture';

describe('the checks of letters before a report is printed', () => {
  it('tell of letters that cannot be printed, each where it is mended', () => {
    expect(
      failing({
        letters: {
          report: { letters: ['😀'], texts: 40 },
          findings: { letters: ['\u{E000}', '🟥'], texts: 28 },
          statement: { letters: ['🟩'], texts: 1100 },
          names: { letters: ['🟦'], texts: 6 },
          people: { letters: ['𠮷'], texts: 8 },
        },
      }),
    ).toEqual([
      ['letters-in-report', 1, 'report'],
      ['letters-in-findings', 2, 'findings'],
      ['letters-in-statement', 1, 'plan'],
      ['letters-in-names', 1, 'names'],
      ['letters-in-peoples-names', 1, 'team'],
    ]);
  });

  it('name each letter that cannot be printed by its number; one of a person’s name is told and stops nothing', () => {
    const letters = {
      ...complete.letters,
      report: { letters: ['😀', '\u{E000}'], texts: 40 },
      people: { letters: ['𠮷'], texts: 8 },
    };
    const checks = preIssueChecks({ ...complete, letters });
    const found = checks.flatMap(({ found, code }) => (found.length > 0 ? [[code, found]] : []));
    expect(found).toEqual([
      ['letters-in-report', ['😀 U+1F600', '\u{E000} U+E000']],
      ['letters-in-peoples-names', ['𠮷 U+20BB7']],
    ]);
    expect(blockingChecks(checks, 'issue').map(({ code }) => code)).toEqual(['letters-in-report']);
  });
});
