import { describe, expect, it } from 'vitest';
import { mayEnrolCodes } from './enrol-codes.rule';

describe('setting up a device that shows codes', () => {
  it('is done with an open offer and the code that it leads to', () => {
    expect(mayEnrolCodes({ isOfferOpen: true, isCodeRight: true })).toEqual({ allowed: true });
  });

  it.each([
    ['the code is another', { isOfferOpen: true, isCodeRight: false }, 'factor.code-wrong'],
    ['the offer is old, or somebody else’s', { isOfferOpen: false, isCodeRight: true }, 'factor.offer-expired'],
  ])('is refused when %s', (_, facts, code) => {
    expect(mayEnrolCodes(facts)).toEqual({ allowed: false, code });
  });
});
