import * as asn1js from 'asn1js';
import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { IssuerAndSerialNumber, RSASSAPSSParams } from 'pkijs';
import { hashNames, hashOfSignature, oids, plainRsa } from './oids';
import { signedAttribute, type CarriedCertificate, type TimestampToken } from './timestamp-token';

/** The certificate that the signed attributes name by its hash: another with the same name and number is not it. */
export function signerCertificate({ signer, certificates }: TimestampToken): X509Certificate | null {
  const named = namedHash(signer);
  const found =
    named && certificates.find(({ der }) => createHash(named.hash).update(der).digest().equals(named.value));
  return found && isNamed(signer, found) ? new X509Certificate(found.der) : null;
}

/** Beside the hash stand the issuer's name and the number, where it is not the key that is named. */
function isNamed({ sid }: TimestampToken['signer'], { read }: CarriedCertificate): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return true;
  return sid.serialNumber.isEqual(read.serialNumber) && sid.issuer.isEqual(read.issuer);
}

/** The first of the list is the signer's (RFC 2634, RFC 5035); without a name the newer form hashes with SHA-256. */
function namedHash(signer: TimestampToken['signer']): { hash: string; value: Buffer } | null {
  const newer = signedAttribute(signer, oids.signingCertificateV2);
  const list = newer ?? signedAttribute(signer, oids.signingCertificateV1);
  const [certificates] = partsOf(list);
  const [first] = partsOf(certificates);
  const parts = partsOf(first);
  const value = parts.find((part) => part instanceof asn1js.OctetString);
  const [algorithm] = partsOf(parts[0]);
  const named = algorithm instanceof asn1js.ObjectIdentifier ? hashNames[algorithm.getValue()] : 'sha256';
  const hash = newer ? named : 'sha1';
  return value && hash ? { hash, value: Buffer.from(value.getValue()) } : null;
}

function partsOf(block: unknown): asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence ? (block.valueBlock.value as asn1js.BaseBlock[]) : [];
}

/** The attributes, as the set that they are, under the key of this certificate. */
export function isSignedBy({ signer }: TimestampToken, certificate: X509Certificate): boolean {
  const { signedAttrs, signature, signatureAlgorithm, digestAlgorithm } = signer;
  if (!signedAttrs) return false;
  const data = new Uint8Array(signedAttrs.encodedValue);
  const sealed = new Uint8Array(signature.getValue());
  const key = certificate.publicKey;
  const { algorithmId, algorithmParams } = signatureAlgorithm;
  if (algorithmId === oids.rsaPss) {
    const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
    const hash = hashNames[hashAlgorithm.algorithmId];
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return !!hash && key.asymmetricKeyType !== 'ec' && verify(hash, data, { key, padding, saltLength }, sealed);
  }
  const hash =
    hashOfSignature[algorithmId] ?? (algorithmId === plainRsa ? hashNames[digestAlgorithm.algorithmId] : undefined);
  return !!hash && verify(hash, data, key, sealed);
}
