import { X509Certificate } from 'node:crypto';
import { ExtKeyUsage } from 'pkijs';
import { oids } from './oids';
import type { TimestampFault } from './timestamp-fault';
import type { TimestampToken } from './timestamp-token';

/** No chain of a time-stamping authority is longer. */
const longest = 6;

/** May this certificate give time-stamps, did it at that moment, and does an anchor vouch for it? Its revocation is not asked for. */
export function checkCertificates(
  token: TimestampToken,
  signer: X509Certificate,
  anchors: readonly string[] | null,
): TimestampFault | null {
  const at = token.info.genTime;
  if (!isForTimestamps(token, signer)) return 'not-for-time-stamping';
  if (!isValidAt(signer, at)) return 'certificate-expired';
  if (!anchors) return null;
  const trusted = anchors.map((pem) => new X509Certificate(pem));
  const carried = token.certificates.map(({ der }) => new X509Certificate(der)).filter(({ ca }) => ca);
  return leadsToAnchor(signer, { at, trusted, carried }, 0) ? null : 'chain-untrusted';
}

interface Chain {
  at: Date;
  trusted: readonly X509Certificate[];
  carried: readonly X509Certificate[];
}

function leadsToAnchor(certificate: X509Certificate, chain: Chain, depth: number): boolean {
  const { at, trusted, carried } = chain;
  if (depth > longest || !isValidAt(certificate, at)) return false;
  if (trusted.some((anchor) => anchor.fingerprint256 === certificate.fingerprint256)) return true;
  if (trusted.some((anchor) => isValidAt(anchor, at) && anchor.ca && isIssuedBy(certificate, anchor))) return true;
  return carried.some((issuer) => isIssuedBy(certificate, issuer) && leadsToAnchor(issuer, chain, depth + 1));
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFromDate, validToDate }: X509Certificate, at: Date): boolean {
  return validFromDate <= at && at <= validToDate;
}

/** For time-stamps and nothing else, and marked so that nobody may overlook it (RFC 3161 §2.3). */
function isForTimestamps({ certificates }: TimestampToken, signer: X509Certificate): boolean {
  const found = certificates.find(({ der }) => Buffer.compare(der, signer.raw) === 0)?.read.extensions ?? [];
  const usage = found.find(({ extnID }) => extnID === oids.extendedKeyUsage);
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.join() === oids.timeStamping;
}
