import { describe, expect, it } from 'vitest';
import { mayConfirmFinding, type ConfirmFindingFacts } from './confirm-finding.rule';

describe('confirming a finding with the client', () => {
  const confirmed: ConfirmFindingFacts = {
    state: 'draft',
    confirmedTextVersion: 2,
    textVersion: 2,
    confirmedBy: '藤井 恵',
    confirmedOn: '2026-11-25',
    raisedOn: '2026-10-26',
    today: '2026-11-27',
    remark: '件数と期間に相違ありません。',
  };

  it('is allowed when a named person agrees to the text as it stands', () => {
    expect(mayConfirmFinding(confirmed)).toEqual({ allowed: true });
  });

  it.each([
    ['it is confirmed already', { state: 'confirmed' }, 'finding.not-draft'],
    ['the text changed since it was shown', { textVersion: 3 }, 'finding.text-changed'],
    ['nobody is named', { confirmedBy: ' ' }, 'finding.confirmer-missing'],
    ['the name is too long', { confirmedBy: 'あ'.repeat(201) }, 'finding.confirmer-not-storable'],
    ['it was confirmed before it was raised', { confirmedOn: '2026-10-25' }, 'finding.confirmation-date-invalid'],
    ['it is dated in the future', { confirmedOn: '2026-11-28' }, 'finding.confirmation-date-invalid'],
    ['its day does not exist', { confirmedOn: '2026-11-31' }, 'finding.confirmation-date-invalid'],
    ['the remark holds a NUL', { remark: '\u0000' }, 'finding.remark-not-storable'],
  ] satisfies [string, Partial<ConfirmFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayConfirmFinding({ ...confirmed, ...change })).toEqual({ allowed: false, code });
  });
});
