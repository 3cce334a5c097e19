import { describe, expect, it } from 'vitest';
import { mayAnswerNote } from './answer-note.rule';

const answer = { state: 'open', text: '確認しました', archived: false } as const;

describe('answering a review note', () => {
  it('is allowed while the note waits', () => {
    expect(mayAnswerNote(answer)).toEqual({ allowed: true });
  });

  it.each([
    ['it says nothing', { text: '\u3000' }, 'note.text-missing'],
    ['it holds a NUL', { text: 'a\u0000' }, 'note.text-not-storable'],
    ['the file is archived', { archived: true }, 'engagement.archived'],
    ['the note is resolved', { state: 'resolved' as const }, 'note.resolved'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayAnswerNote({ ...answer, ...change })).toEqual({ allowed: false, code });
  });
});
