import { describe, expect, it } from 'vitest';
import { mayAppendPart } from './append-part.rule';
import { largestPart, mostParts } from './upload-limits';

const facts = { kept: 500, length: 1_000, parts: 1, offset: 500, bytes: 500 };

describe('appending a part', () => {
  it('goes on where what is kept ends, up to the end of the file', () => {
    expect(mayAppendPart(facts)).toEqual({ allowed: true });
    expect(mayAppendPart({ ...facts, bytes: null })).toEqual({ allowed: true });
  });

  it.each([
    ['it begins before what is kept ends', { offset: 499 }, 'upload.other-offset'],
    ['it leaves something out', { offset: 501 }, 'upload.other-offset'],
    ['it goes beyond the end of the file', { bytes: 501 }, 'too-large'],
    ['it is longer than one request may bring', { length: 2 ** 30, bytes: largestPart + 1 }, 'too-large'],
    ['the file came in too many parts already', { parts: mostParts }, 'upload.too-many-parts'],
  ])('is refused where %s', (_, change, code) => {
    expect(mayAppendPart({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
