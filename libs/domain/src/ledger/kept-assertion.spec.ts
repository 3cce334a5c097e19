import { describe, expect, it } from 'vitest';
import { assertionText, parseAssertion, type KeptAssertion } from './kept-assertion';

const kept: KeptAssertion = {
  signer: 'u-1',
  act: '{}',
  request: '{"digest":"aa"}',
  credentialId: 'Yw',
  publicKey: 'aw',
  clientData: 'ZA',
  authenticatorData: 'YQ',
  signature: 'cw',
};

describe('a kept assertion', () => {
  it('is the same text whatever order its parts come in, and is read back as it was', () => {
    const turned = Object.fromEntries(Object.entries(kept).reverse()) as unknown as KeptAssertion;
    expect(assertionText(turned)).toBe(assertionText(kept));
    expect(parseAssertion(assertionText(kept))).toEqual(kept);
  });

  it.each([
    ['is no object', '[]'],
    ['lacks a part', assertionText(kept).replace('"signer":"u-1",', '')],
    ['has one too many', assertionText(kept).replace('{', '{"a":"b",')],
    ['is of another version', assertionText(kept).replace('"v":1', '"v":2')],
    ['is not canonical', ` ${assertionText(kept)}`],
  ])('is not read when it %s', (_, text) => {
    expect(parseAssertion(text)).toBeNull();
  });
});
