import { DomainProblem } from '@akashi/api-platform';
import type { SigningCertificateView } from '@akashi/contracts';
import { createHash, X509Certificate } from 'node:crypto';

const leastBits = 2048;

/** Each written in one way; throws at one that cannot be read, or whose key is too weak to believe what it signs. */
export function signingCertificates(given: readonly string[]): string[] {
  const read = given.map(certificateIn);
  return [...new Set(read.map((certificate) => certificate.toString()))];
}

/** A certificate of somebody's provider is looked at for its key; that it ends some day, providers themselves pass over. */
export function told(pem: string): SigningCertificateView {
  const { raw, validToDate } = new X509Certificate(pem);
  return { pem, sha256: createHash('sha256').update(raw).digest('hex'), validUntil: validToDate.toISOString() };
}

function certificateIn(pem: string): X509Certificate {
  try {
    const certificate = new X509Certificate(pem);
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= leastBits) return certificate;
  } catch {
    // Said below, as of a key that is too weak.
  }
  throw new DomainProblem('identity-provider.certificate-malformed');
}
