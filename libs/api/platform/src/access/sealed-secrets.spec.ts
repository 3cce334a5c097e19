import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SealedSecrets } from './sealed-secrets';

const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const secrets = new SealedSecrets(pem());
const text = Buffer.from('秘密の二十バイト', 'utf8');

describe('a sealed secret', () => {
  it('opens for what it belongs to under this key, and for nothing else', () => {
    const sealed = secrets.seal(text, 'totp of ana');
    expect(secrets.open(sealed, 'totp of ana')).toEqual(text);
    expect(secrets.open(sealed, 'totp of ben')).toBeNull();
    expect(new SealedSecrets(pem()).open(sealed, 'totp of ana')).toBeNull();
    expect(sealed.includes(text)).toBe(false);
  });

  it('opens no more once any byte of it is another, or one is missing', () => {
    const sealed = secrets.seal(text, 'totp of ana');
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(secrets.open(changed, 'totp of ana')).toBeNull();
      expect(secrets.open(sealed.subarray(0, place), 'totp of ana')).toBeNull();
    }
  });

  it('is sealed under another nonce of twelve bytes each time', () => {
    const nonces = Array.from({ length: 200 }, () => secrets.seal(text, 'a').subarray(0, 12).toString('hex'));
    expect(new Set(nonces).size).toBe(200);
  });
});
