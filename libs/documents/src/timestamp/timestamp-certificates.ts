import { X509Certificate } from 'node:crypto';
import { ExtKeyUsage } from 'pkijs';
import { oids } from './oids';
import type { TimestampFault } from './timestamp-fault';
import type { TimestampToken } from './timestamp-token';

/** No chain of a time-stamping authority is longer. */
const longest = 6;

/** Nor comes one with more certificates; a token is made by whoever likes, and each is held against the others. */
const carriedAtMost = 32;

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
  return leadsToAnchor(signer, { at, trusted, carried: carried.slice(0, carriedAtMost) }) ? null : 'chain-untrusted';
}

interface Chain {
  at: Date;
  trusted: readonly X509Certificate[];
  carried: readonly X509Certificate[];
}

/** Goes up from the signer, each certificate once: those that vouch for one another in a ring lead nowhere. */
function leadsToAnchor(signer: X509Certificate, { at, trusted, carried }: Chain): boolean {
  const anchors = trusted.filter((anchor) => anchor.ca && isValidAt(anchor, at));
  let [reached, rest] = [[signer], carried.filter((issuer) => isValidAt(issuer, at))];
  for (let depth = 0; depth <= longest && reached.length > 0; depth++) {
    const isAnchored = (one: X509Certificate) =>
      trusted.some(({ fingerprint256 }) => fingerprint256 === one.fingerprint256) ||
      anchors.some((anchor) => isIssuedBy(one, anchor));
    if (reached.some(isAnchored)) return true;
    const above = rest.filter((issuer) => reached.some((one) => isIssuedBy(one, issuer)));
    rest = rest.filter((issuer) => !above.includes(issuer));
    reached = above;
  }
  return false;
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
