import { describe, expect, it } from 'vitest';
import { mayWriteNote } from './write-note.rule';

const written = { text: 'サンプル3の日付を確認してください', archived: false };

describe('writing a review note', () => {
  it('is allowed when it says something', () => {
    expect(mayWriteNote(written)).toEqual({ allowed: true });
  });

  it.each([
    ['it says nothing', { text: '\u3000' }, 'note.text-missing'],
    ['it holds a NUL', { text: 'a\u0000' }, 'note.text-not-storable'],
    ['the file is archived', { archived: true }, 'engagement.archived'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayWriteNote({ ...written, ...change })).toEqual({ allowed: false, code });
  });
});
