import { describe, expect, it } from 'vitest';
import { mayNoteRelief, type NoteReliefFacts } from './note-relief.rule';

const noted: NoteReliefFacts = {
  item: 'covers-service',
  asked: ['covers-service', 'wish-told'],
  note: '認証の適用範囲に対象サービスの名称がある',
  evidence: '認証書 IS 000001 の付属書',
  correction: null,
};

describe('noting what a condition of the relief rests on', () => {
  it('says why and by which evidence, be it the first note or a correction with its reason', () => {
    expect(mayNoteRelief(noted)).toEqual({ allowed: true });
    expect(mayNoteRelief({ ...noted, correction: { reason: '付属書の版を改めた' } })).toEqual({ allowed: true });
  });

  it.each([
    ['the ruleset does not ask for it', { item: 'accredited-body' }, 'relief.condition-not-asked'],
    ['it does not say why', { note: ' ' }, 'relief.note-missing'],
    ['the note is too long', { note: '長'.repeat(2001) }, 'reason.not-storable'],
    ['it names no evidence', { evidence: '　' }, 'relief.evidence-missing'],
    ['the evidence is no name', { evidence: '証'.repeat(201) }, 'relief.evidence-not-storable'],
    ['a correction has no reason', { correction: { reason: '' } }, 'terms.correction-reason-missing'],
  ] satisfies [string, Partial<NoteReliefFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayNoteRelief({ ...noted, ...change })).toEqual({ allowed: false, code });
  });
});
