import { describe, expect, it } from 'vitest';
import { allow } from '../decision';
import { isMarkPlace } from './evidence-mark';
import { mayMarkEvidence, type MarkEvidenceFacts } from './mark-evidence.rule';

const region = { page: 1, left: 1000, top: 2000, width: 3000, height: 400 };
const mark: MarkEvidenceFacts = {
  engagementState: 'in_fieldwork',
  reportApproved: false,
  testState: 'in_progress',
  kind: 'tick',
  note: '',
  seenVersion: 2,
  latestVersion: 2,
  place: { region, lines: null },
};

describe('a mark on evidence', () => {
  it('is made on a region of a page or on lines of a text, and on a signed paper too', () => {
    expect(mayMarkEvidence(mark)).toEqual(allow);
    expect(mayMarkEvidence({ ...mark, place: { region: null, lines: { sheet: 1, from: 3, to: 3 } } })).toEqual(allow);
    expect(mayMarkEvidence({ ...mark, testState: 'reviewed' })).toEqual(allow);
    expect(mayMarkEvidence({ ...mark, kind: 'exception', note: '承認が翌日' })).toEqual(allow);
  });

  it.each([
    ['the test was ended', { testState: 'closed' }, 'test.closed'],
    ['fieldwork is closed', { engagementState: 'issued' }, 'evidence.fieldwork-not-open'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['a newer file came meanwhile', { seenVersion: 1 }, 'mark.file-not-newest'],
    ['it stands nowhere', { place: { region: null, lines: null } }, 'mark.place-invalid'],
    ['nobody knows its kind', { kind: 'star' }, 'mark.kind-unknown'],
    ['an exception says nothing', { kind: 'exception', note: ' ' }, 'mark.note-missing'],
    ['a text says nothing', { kind: 'text', note: '' }, 'mark.note-missing'],
    ['its note cannot be kept', { note: 'あ'.repeat(501) }, 'mark.note-not-storable'],
  ] satisfies [string, Partial<MarkEvidenceFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayMarkEvidence({ ...mark, ...change })).toEqual({ allowed: false, code });
  });
});

describe('the place of a mark', () => {
  it.each([
    [{ ...region, page: 0 }],
    [{ ...region, left: -1 }],
    [{ ...region, width: 0 }],
    [{ ...region, left: 7001 }],
    [{ ...region, top: 0.5 }],
  ])('has a size and stays on its page: %o', (one) => {
    expect(isMarkPlace({ region: one, lines: null })).toBe(false);
  });

  it('is one of the two, and lines run forward', () => {
    const lines = { sheet: 1, from: 4, to: 5 };
    expect(isMarkPlace({ region: null, lines })).toBe(true);
    expect(isMarkPlace({ region, lines })).toBe(false);
    expect(isMarkPlace({ region: null, lines: { ...lines, to: 3 } })).toBe(false);
    expect(isMarkPlace({ region: { ...region, width: 9000 }, lines: null })).toBe(true);
    expect(isMarkPlace({ region: null, lines: { ...lines, inside: '2.1' } })).toBe(true);
    expect(isMarkPlace({ region: { ...region, inside: '0' }, lines: null })).toBe(false);
  });
});
