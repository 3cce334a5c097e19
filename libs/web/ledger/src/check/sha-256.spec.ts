import { toHex } from '@akashi/domain/ledger';
import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from './sha-256';

it('hashes as the platform does, at every length around its blocks', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(randomBytes(length));
    expect(toHex(sha256(bytes)), `${length}`).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
