import { URL } from 'node:url';

/**
 * What browsers call this installation (`PUBLIC_ORIGIN`). Passkeys are of its host, so that a real installation says it; on
 * a developer's own machine it is `localhost`, because browsers make no passkey for a number.
 */
export function readPublicOrigin(env: NodeJS.ProcessEnv, secureCookies: boolean, faults: string[]): string {
  const given = env['PUBLIC_ORIGIN'];
  if (!given) {
    if (secureCookies) faults.push('PUBLIC_ORIGIN is missing');
    return 'http://localhost';
  }
  const fits = isPlace(URL.parse(given), given);
  if (!fits) faults.push('PUBLIC_ORIGIN is not an https:// address with a name and nothing behind it');
  return fits ? given : 'http://localhost';
}

/** An address of a number, and one without TLS that is not this machine's own, carry no passkey. */
function isPlace(url: URL | null, given: string): boolean {
  if (url?.origin !== given || /^[\d.]+$|:/.test(url.hostname)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}
