import type { TimestampAddress } from '@akashi/api-platform';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * `TSA_URL` and `TSA_CA_FILE`, a PEM file of the certificates that vouch for it. One without the other would take any token for a good one,
 * or none at all.
 */
export function readTimestampAuthority(env: NodeJS.ProcessEnv, faults: string[]): TimestampAddress | null {
  const { TSA_URL: url = '', TSA_CA_FILE: file = '' } = env;
  if (url === '' && file === '') return null;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) faults.push('TSA_URL is not an http(s) address');
  const anchors = anchorsIn(file);
  if (anchors.length === 0) faults.push('TSA_CA_FILE is not a file of certificates in PEM');
  return { url, anchors };
}

function anchorsIn(file: string): string[] {
  try {
    const found = readFileSync(file, 'utf8').match(certificates) ?? [];
    return found.map((pem) => new X509Certificate(pem).toString());
  } catch {
    return [];
  }
}
