import { describe, expect, it } from 'vitest';
import { mayImportStatement, type ImportStatementFacts } from './import-statement.rule';

describe('importing a statement', () => {
  const ready: ImportStatementFacts = {
    engagementState: 'accepted',
    editionId: 'demo',
    pinnedEditionId: null,
    fileAlreadyImported: false,
    stops: 0,
    warnings: 1,
    warningsSeen: true,
  };

  it('is allowed when what is left are questions that were seen', () => {
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
    ['a fault that stops is left', { stops: 1 }, 'statement.has-faults'],
    ['nobody has seen what is told', { warningsSeen: false }, 'statement.not-reviewed'],
  ] satisfies [string, Partial<ImportStatementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayImportStatement({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});
