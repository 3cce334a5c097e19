import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { approvalMissing } from './approval-missing.fixture';
import { mayReviseFinding } from './revise-finding.rule';

const { words } = ismapRuleset20240801.report;

describe('revising the text of a finding', () => {
  const revised = { engagementState: 'in_reporting', text: approvalMissing, words } as const;

  it.each([
    ['draft', null],
    ['reviewed', null],
    ['reported', 'finding.already-reported'],
    ['closed', 'finding.already-reported'],
    ['withdrawn', 'finding.withdrawn'],
  ] as const)('of one that is %s: %s', (state, code) => {
    expect(mayReviseFinding({ ...revised, state })).toEqual(code ? { allowed: false, code } : { allowed: true });
  });
});
