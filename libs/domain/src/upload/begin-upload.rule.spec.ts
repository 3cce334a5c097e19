import { describe, expect, it } from 'vitest';
import { mayBeginUpload } from './begin-upload.rule';
import { largestUpload, mostOfFirm, mostOfPerson } from './upload-limits';

const none = { uploads: 0, bytes: 0 };
const facts = { length: 1_000, person: none, firm: none };

describe('beginning a file that comes in parts', () => {
  it('is for any file up to the largest', () => {
    expect(mayBeginUpload(facts)).toEqual({ allowed: true });
    expect(mayBeginUpload({ ...facts, length: largestUpload })).toEqual({ allowed: true });
    expect(mayBeginUpload({ ...facts, length: largestUpload + 1 })).toEqual({ allowed: false, code: 'too-large' });
  });

  it.each([
    ['the person has as many on their way', { person: { uploads: mostOfPerson.uploads, bytes: 0 } }],
    ['the person would have too many bytes on their way', { person: { uploads: 1, bytes: mostOfPerson.bytes - 999 } }],
    ['the firm has as many on their way', { firm: { uploads: mostOfFirm.uploads, bytes: 0 } }],
    ['the firm would have too many bytes on their way', { firm: { uploads: 1, bytes: mostOfFirm.bytes - 999 } }],
  ])('waits while %s', (_, change) => {
    expect(mayBeginUpload({ ...facts, ...change })).toEqual({ allowed: false, code: 'upload.too-many' });
  });

  it('takes the last byte that there is room for', () => {
    const person = { uploads: mostOfPerson.uploads - 1, bytes: mostOfPerson.bytes - 1_000 };
    expect(mayBeginUpload({ ...facts, person })).toEqual({ allowed: true });
  });
});
