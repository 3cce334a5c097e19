import { describe, expect, it } from 'vitest';
import { mayReleaseDocument, type ReleaseDocumentFacts } from './release-document.rule';

const facts: ReleaseDocumentFacts = {
  engagementState: 'in_fieldwork',
  hasReaders: true,
  note: '',
  kind: 'letter',
  held: [],
};
const refused = (change: Partial<ReleaseDocumentFacts>) => {
  const decision = mayReleaseDocument({ ...facts, ...change });
  return decision.allowed ? null : decision.code;
};

describe('a file for the client’s people to keep', () => {
  it('is given while the engagement is under way and somebody may read it', () => {
    expect(refused({})).toBeNull();
    expect(refused({ engagementState: 'proposed' })).toBe('release.not-accepted');
    expect(refused({ engagementState: 'archived' })).toBe('engagement.archived');
    expect(refused({ hasReaders: false })).toBe('release.nobody-to-read');
    expect(refused({ note: 'あ'.repeat(2001) })).toBe('release.note-not-storable');
  });

  it.each(['evidence', 'population', 'procedures', 'package', 'package-item', 'request', 'catalogue', 'report'])(
    'is none where the firm holds its content as %s, whatever it is called',
    (kind) => {
      for (const here of [true, false]) {
        expect(refused({ held: [{ kind, here }] })).toBe('release.file-is-inside');
        expect(refused({ kind: 'facts', held: [{ kind, here }] })).toBe('release.file-is-inside');
      }
    },
  );

  it('may be what it is in this engagement already, and nothing of another one', () => {
    expect(refused({ held: [{ kind: 'letter', here: true }] })).toBeNull();
    expect(refused({ held: [{ kind: 'released', here: true }] })).toBeNull();
    expect(refused({ kind: 'statement', held: [{ kind: 'statement', here: true }] })).toBeNull();
    expect(refused({ kind: 'facts', held: [{ kind: 'letter', here: true }] })).toBe('release.file-is-inside');
    expect(refused({ held: [{ kind: 'letter', here: false }] })).toBe('release.file-is-inside');
    expect(refused({ held: [{ kind: 'released', here: false }] })).toBe('release.file-is-inside');
  });
});
