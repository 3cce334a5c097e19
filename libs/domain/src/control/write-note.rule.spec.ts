import { describe, expect, it } from 'vitest';
import { mayWriteNote } from './write-note.rule';

const written = { text: 'サンプル3の日付を確認してください', archived: false };

describe('writing a review note', () => {
  it('is allowed when it says something', () => {
    expect(mayWriteNote(written)).toEqual({ allowed: true });
  });

  it('may hang on one place and name colleagues', () => {
    const place = { stepId: null, markId: null, cell: { itemId: 'i', attribute: 'A' } };
    expect(mayWriteNote({ ...written, place, mentions: ['b'], team: ['a', 'b'] })).toEqual({ allowed: true });
  });

  it.each([
    ['it says nothing', { text: '\u3000' }, 'note.text-missing'],
    ['it holds a NUL', { text: 'a\u0000' }, 'note.text-not-storable'],
    ['it hangs on two places', { place: { stepId: 's', markId: 'm', cell: null } }, 'note.place-unclear'],
    ['it names who cannot open the file', { mentions: ['a', 'x'], team: ['a', 'b'] }, 'note.mentions-outsider'],
    ['the file is archived', { archived: true }, 'engagement.archived'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayWriteNote({ ...written, ...change })).toEqual({ allowed: false, code });
  });
});
