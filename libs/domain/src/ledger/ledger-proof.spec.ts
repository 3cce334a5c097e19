import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from './utf8';
import { buildLedgerProof, parseLedgerProof } from './ledger-proof';

const hash = (byte: number) => new Uint8Array(32).fill(byte);
const proof = { extra: null, index: 5, hashes: [hash(1), hash(2)], checkpoint: 'example.com/log\n10\nroot\n\n— a b\n' };
const one = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=';
const two = 'AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=';

describe('a proof of one event', () => {
  it('is written as the specification lays it down, with and without what belongs to it', () => {
    expect(buildLedgerProof(proof)).toBe(`c2sp.org/tlog-proof@v1\nindex 5\n${one}\n${two}\n\n${proof.checkpoint}`);
    const text = buildLedgerProof({ ...proof, extra: encodeUtf8('abc'), index: 0, hashes: [] });
    expect(text).toBe(`c2sp.org/tlog-proof@v1\nextra YWJj\nindex 0\n\n${proof.checkpoint}`);
  });

  it.each([proof, { ...proof, extra: encodeUtf8('abc') }, { ...proof, index: 0, hashes: [] }])(
    'is read as it was written',
    (written) => expect(parseLedgerProof(buildLedgerProof(written))).toEqual(written),
  );

  const text = buildLedgerProof({ ...proof, extra: encodeUtf8('abc') });
  it.each([
    ['nothing', ''],
    ['another heading', text.replace('@v1', '@v2')],
    ['a number with a zero before it', text.replace('index 5', 'index 05')],
    ['a negative number', text.replace('index 5', 'index -5')],
    ['a number beyond counting', text.replace('index 5', 'index 9999999999999999')],
    ['no number', text.replace('index 5\n', '')],
    ['a short hash', text.replace(one, 'AQEB')],
    ['a hash in another writing', text.replace(one, one.replace('E=', 'F='))],
    ['more hashes than a tree is high', text.replace(one, Array(64).fill(one).join('\n'))],
    ['what belongs to it twice', text.replace('extra YWJj', 'extra YWJj\nextra YWJj')],
    ['what belongs to it spoilt', text.replace('YWJj', '!!')],
    ['no checkpoint', text.slice(0, text.indexOf('\n\n') + 2)],
  ])('is not read where it has %s', (_, spoilt) => expect(parseLedgerProof(spoilt)).toBeNull());
});
