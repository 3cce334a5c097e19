import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildEnclosedLedger, enclosedLeaf, parseEnclosedLedger } from './enclosed-ledger';
import { leafHash } from './merkle-tree';
import { encodeUtf8 } from './utf8';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const leaf = 'ab'.repeat(32);
const ledger = { receiver: 'authority', events: ['{"action":"report.issued"}', { leaf }, '{}'] } as const;
const text = buildEnclosedLedger(ledger);

describe('the file of a ledger some of which is withheld', () => {
  it('says for whom it is and how much it shows, then every event or its hash', () => {
    expect(text.split('\n')).toEqual([
      '{"format":2,"receiver":"authority","shown":2,"size":3}',
      '{"action":"report.issued"}',
      `{"leaf":"${leaf}"}`,
      '{}',
      '',
    ]);
  });

  it('is read as it was written', () => {
    expect(parseEnclosedLedger(text)).toEqual(ledger);
    expect(parseEnclosedLedger(buildEnclosedLedger({ receiver: 'client', events: [] }))?.events).toEqual([]);
  });

  it.each([
    ['another count of what is shown', text.replace('"shown":2', '"shown":3')],
    ['another size', text.replace('"size":3', '"size":4')],
    ['a line less', text.replace('{}\n', '')],
    ['a line more', `${text}{}\n`],
    ['no end of its last line', text.slice(0, -1)],
    ['another format', text.replace('"format":2', '"format":3')],
    ['a receiver that there is none of', text.replace('authority', 'firm')],
    ['a heading in another order', text.replace('"shown":2,"size":3', '"size":3,"shown":2')],
    ['no heading', text.slice(text.indexOf('\n') + 1)],
    ['a leaf in capitals, which counts as an event', text.replace(leaf, leaf.toUpperCase())],
    ['nothing in it', ''],
  ])('is none with %s', (_, changed) => {
    expect(parseEnclosedLedger(changed)).toBeNull();
  });
});

describe('the leaf of an event', () => {
  it('is the same whether the event is shown or not', () => {
    const [event] = ledger.events;
    const shown = enclosedLeaf(event, sha256);
    expect(shown).toEqual(leafHash(encodeUtf8(event), sha256));
    expect(enclosedLeaf({ leaf: Buffer.from(shown).toString('hex') }, sha256)).toEqual(shown);
  });

  it('is 32 bytes or none', () => {
    expect(() => enclosedLeaf({ leaf: 'ab' }, sha256)).toThrow(RangeError);
    expect(() => enclosedLeaf({ leaf: 'zz'.repeat(32) }, sha256)).toThrow(RangeError);
  });
});
