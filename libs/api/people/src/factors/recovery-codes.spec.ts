import { Clock, Ids, SealedSecrets } from '@akashi/api-platform';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RecoveryCodes } from './recovery-codes';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const codesOnPaper = new RecoveryCodes(new Ids(new Clock()), new SealedSecrets(pem));

describe('codes on paper', () => {
  it('are ten, each of twelve signs out of thirty-one, which is 59 bits', () => {
    const { codes } = codesOnPaper.make('ana');
    expect(codes).toHaveLength(10);
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
    expect(Math.floor(12 * Math.log2(31))).toBe(59);
  });

  it('are never the same twice, and use every sign', () => {
    const all = Array.from({ length: 40 }, () => codesOnPaper.make('ana').codes).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all.join('').replaceAll('-', '')).size).toBe(31);
  });

  it('are kept as hashes under a key that no database holds, for their person alone', () => {
    const { codes, macs } = codesOnPaper.make('ana');
    expect(macs).toEqual(codes.map((code) => codesOnPaper.mac(code.toLowerCase(), 'ana')));
    expect(codesOnPaper.mac(codes[0]!, 'ben')).not.toBe(macs[0]);
    for (const mac of macs) expect(mac).toMatch(/^[0-9a-f]{64}$/);
  });
});
