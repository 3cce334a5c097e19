import { describe, expect, it } from 'vitest';
import { InsideAddress, isPublicAddress, OutwardFetch } from './outward-fetch';

describe('an address that somebody else named', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::ffff:127.0.0.1',
    'fe80::1',
    'fd00::1',
    '2002:7f00:1::',
    '64:ff9b::7f00:1',
    'localhost',
  ])('is not asked where it stands for this machine, its networks or nobody: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('may be asked where it is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('is asked over TLS, or where the installation names its very origin', async () => {
    const outward = new OutwardFetch(['http://127.0.0.1:4000']);
    const reachable = (url: string) => outward.isReachable(new URL(url));
    expect([reachable('https://login.example/x'), reachable('http://127.0.0.1:4000/x')]).toEqual([true, true]);
    for (const url of ['http://login.example', 'http://127.0.0.1:4001', 'https://[::1]/', 'https://2130706433/'])
      expect([url, reachable(url)]).toEqual([url, false]);
    await expect(outward.ask(new URL('https://10.0.0.8/'), {})).rejects.toThrow(InsideAddress);
  });
});
