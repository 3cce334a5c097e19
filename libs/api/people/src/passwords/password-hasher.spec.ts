import { describe, expect, it } from 'vitest';
import { PasswordHasher } from './password-hasher';

const hasher = new PasswordHasher();

describe('a password that is kept', () => {
  it('is a hash by argon2id of 19 MiB and two passes, with a salt of its own', async () => {
    const [one, two] = [
      await hasher.hash('the password is a tall tree'),
      await hasher.hash('the password is a tall tree'),
    ];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
    expect(two).not.toBe(one);
  });

  it('is right to its last letter alone, however long it is, and in no other case', async () => {
    const long = `${'長い文'.repeat(66)}ab`;
    const hash = await hasher.hash(long);
    expect(await hasher.matches(hash, long)).toBe(true);
    for (const other of [long.slice(0, -1), `${long.slice(0, -1)}c`, `${long} `, long.replace('ab', 'aB')])
      expect(await hasher.matches(hash, other)).toBe(false);
  });

  it('is the same however the keyboard composed its letters', async () => {
    const hash = await hasher.hash('がぎぐげご以上の長い言葉'.normalize('NFD'));
    expect(await hasher.matches(hash, 'がぎぐげご以上の長い言葉'.normalize('NFC'))).toBe(true);
  });

  it('is nobody’s where there is no account', async () => {
    expect(await hasher.matches(null, 'nobody has this password')).toBe(false);
  });
});
