import * as asn1js from 'asn1js';
import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto';
import { checkCertificates } from './timestamp-certificates';
import { isSignedBy, signerCertificate } from './timestamp-signature';
import { hashNames, oids } from './oids';
import type { TimestampFault } from './timestamp-fault';
import { readTimestampToken, signedAttribute, type TimestampToken } from './timestamp-token';

export interface TimestampClaim {
  /** SHA-256 of what was stamped. */
  readonly imprint: Uint8Array;
  /** As it was asked for; null where whoever checks did not ask. */
  readonly nonce: Uint8Array | null;
  /** PEM of the certificates that are trusted; null leaves the chain open. */
  readonly anchors: readonly string[] | null;
  /** Between which moments the stamp was given. */
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export interface TimestampFinding {
  readonly fault: TimestampFault | null;
  /** Null where the token cannot be read. */
  readonly at: Date | null;
  /** The subject of the certificate that signed. */
  readonly authority: string;
}

/** Is this a time-stamp of these bytes, given at a plausible moment by somebody whom an anchor vouches for? (RFC 3161, RFC 5816) */
export function verifyTimestamp(bytes: Uint8Array, claim: TimestampClaim): TimestampFinding {
  const token = readTimestampToken(bytes);
  if (!token) return { fault: 'malformed', at: null, authority: '' };
  const at = token.info.genTime;
  try {
    const certificate = signerCertificate(token);
    const fault = faultOf(token, claim, certificate);
    return { fault, at, authority: certificate?.subject.split('\n').at(-1) ?? '' };
  } catch {
    // A part that a later step cannot read is none that was signed for.
    return { fault: 'malformed', at, authority: '' };
  }
}

function faultOf(
  token: TimestampToken,
  claim: TimestampClaim,
  certificate: X509Certificate | null,
): TimestampFault | null {
  const { info } = token;
  if (!isOfImprint(token, claim.imprint)) return 'imprint-differs';
  if (claim.nonce && (!info.nonce || !isSameNumber(info.nonce, claim.nonce))) return 'nonce-differs';
  if (!certificate || !isDigestSigned(token) || !isSignedBy(token, certificate)) return 'signature-differs';
  const untrusted = checkCertificates(token, certificate, claim.anchors);
  if (untrusted) return untrusted;
  return info.genTime >= claim.notBefore && info.genTime <= claim.notAfter ? null : 'time-implausible';
}

function isOfImprint({ info }: TimestampToken, imprint: Uint8Array): boolean {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const hash = new Uint8Array(hashedMessage.getValue());
  return hashAlgorithm.algorithmId === oids.sha256 && hash.length === imprint.length && timingSafeEqual(hash, imprint);
}

/** Numbers are the same whatever zeroes stand before them. */
function isSameNumber(number: asn1js.Integer, bytes: Uint8Array): boolean {
  const digits = (of: Uint8Array) =>
    Buffer.from(of)
      .toString('hex')
      .replace(/^(00)+/, '');
  return digits(number.valueBlock.valueHexView) === digits(bytes);
}

/** What is signed are attributes; they say the kind of the content and its hash. */
function isDigestSigned({ content, signer }: TimestampToken): boolean {
  const hash = hashNames[signer.digestAlgorithm.algorithmId];
  const type = signedAttribute(signer, oids.contentType);
  const digest = signedAttribute(signer, oids.messageDigest);
  if (!hash || !(type instanceof asn1js.ObjectIdentifier) || !(digest instanceof asn1js.OctetString)) return false;
  const computed = createHash(hash).update(content).digest();
  return type.getValue() === oids.timestampInfo && computed.equals(Buffer.from(digest.getValue()));
}
