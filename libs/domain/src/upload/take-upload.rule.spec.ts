import { describe, expect, it } from 'vitest';
import { mayTakeUpload } from './take-upload.rule';

const facts = { kept: 1_000, length: 1_000, digest: 'a', found: 'a' };

describe('taking in a file that came in parts', () => {
  it('is for one that is whole and as its sender has it', () => {
    expect(mayTakeUpload(facts)).toEqual({ allowed: true });
    expect(mayTakeUpload({ ...facts, found: null })).toEqual({ allowed: true });
    expect(mayTakeUpload({ ...facts, digest: null })).toEqual({ allowed: true });
  });

  it.each([
    ['a byte is missing', { kept: 999 }, 'upload.not-whole'],
    ['the file became another one on the way', { found: 'b' }, 'upload.changed'],
  ])('is refused where %s', (_, change, code) => {
    expect(mayTakeUpload({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
