import { describe, expect, it } from 'vitest';
import { mayImportStatement, type ImportStatementFacts } from './import-statement.rule';

describe('importing a statement', () => {
  const ready: ImportStatementFacts = {
    engagementState: 'accepted',
    editionId: 'demo',
    pinnedEditionId: null,
    fileAlreadyImported: false,
    faults: [{ rule: 'population.frequencies-differ' }],
  };

  it('is allowed when what is left are questions only', () => {
    expect(mayImportStatement(ready)).toEqual({ allowed: true });
    expect(mayImportStatement({ ...ready, engagementState: 'in_fieldwork', pinnedEditionId: 'demo' })).toEqual({
      allowed: true,
    });
  });

  it.each([
    ['the engagement was withdrawn', { engagementState: 'withdrawn' }, 'engagement.withdrawn'],
    ['the engagement is archived', { engagementState: 'archived' }, 'engagement.archived'],
    ['the engagement is not accepted', { engagementState: 'proposed' }, 'engagement.not-accepted'],
    ['the report is issued', { engagementState: 'issued' }, 'engagement.already-issued'],
    ['the file is there already', { fileAlreadyImported: true }, 'statement.file-already-imported'],
    ['another edition is pinned', { pinnedEditionId: 'old' }, 'statement.edition-pinned-to-another'],
    ['a fault is left', { faults: [{ rule: 'reason.missing' }] }, 'statement.has-faults'],
  ] satisfies [string, Partial<ImportStatementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayImportStatement({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
