import { isIP } from 'node:net';

/**
 * `TRUSTED_PROXIES`: addresses and networks of the proxies in front, parted by spaces (`10.0.0.5 10.1.0.0/16`). Without any, a
 * request comes from where its connection comes from, whatever it says of itself: behind a proxy everybody would share the proxy's
 * address, and its count of wrong passwords.
 */
export function readTrustedProxies(env: NodeJS.ProcessEnv, faults: string[]): readonly string[] {
  const given = (env['TRUSTED_PROXIES'] ?? '').split(/\s+/).filter((text) => text !== '');
  const fits = given.every(isAddressOrNetwork);
  if (!fits) faults.push('TRUSTED_PROXIES is not a list of addresses and networks (10.0.0.5 10.1.0.0/16)');
  return fits ? given : [];
}

/** A network of no bits is everybody, who could then say that they come from anywhere. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
