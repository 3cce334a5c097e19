import { describe, expect, it } from 'vitest';
import { mayAnswerNote, mayResolveNote, mayWriteNote, type ResolveNoteFacts } from './review-note.rule';

describe('a review note', () => {
  const settled: ResolveNoteFacts = {
    state: 'answered',
    authorId: 'mei',
    resolverId: 'mei',
    preparerId: 'rin',
    archived: false,
  };

  it('is written, answered, and resolved by the one who asked', () => {
    expect(mayWriteNote({ text: 'サンプル3の日付を確認してください', archived: false })).toEqual({ allowed: true });
    expect(mayAnswerNote({ state: 'open', text: '確認しました', archived: false })).toEqual({ allowed: true });
    expect(mayResolveNote(settled)).toEqual({ allowed: true });
    expect(mayResolveNote({ ...settled, authorId: 'rin', resolverId: 'rin' })).toEqual({ allowed: true });
  });

  it.each([
    ['the one whose work it is about', { resolverId: 'rin' }, 'note.resolver-did-the-work'],
    ['anyone, a second time', { state: 'resolved' }, 'note.resolved'],
    ['anyone, once archived', { archived: true }, 'engagement.archived'],
  ] satisfies [string, Partial<ResolveNoteFacts>, string][])('is not resolved by %s', (_, change, code) => {
    expect(mayResolveNote({ ...settled, ...change })).toEqual({ allowed: false, code });
  });

  it.each([
    ['it says nothing', { text: '\u3000' }, 'note.text-missing'],
    ['it holds a NUL', { text: 'a\u0000' }, 'note.text-not-storable'],
    ['the file is archived', { archived: true }, 'engagement.archived'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayWriteNote({ text: '確認', archived: false, ...change })).toEqual({ allowed: false, code });
    expect(mayAnswerNote({ state: 'open', text: '確認', archived: false, ...change })).toEqual({
      allowed: false,
      code,
    });
  });

  it('takes no answer once it is resolved', () => {
    expect(mayAnswerNote({ state: 'resolved', text: '追記', archived: false })).toEqual({
      allowed: false,
      code: 'note.resolved',
    });
  });
});
