import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, SignedData, TSTInfo, type SignerInfo } from 'pkijs';
import { oids } from './oids';

/** A certificate as the token carries it. */
export interface CarriedCertificate {
  readonly der: Uint8Array;
  readonly read: Certificate;
}

/** A time-stamp token taken apart; nothing of it is verified. */
export interface TimestampToken {
  readonly info: TSTInfo;
  /** The bytes that are signed for. */
  readonly content: Uint8Array;
  readonly signer: SignerInfo;
  readonly certificates: readonly CarriedCertificate[];
}

/** Null where the bytes are no token of RFC 3161 with one signer. */
export function readTimestampToken(bytes: Uint8Array): TimestampToken | null {
  try {
    const { offset, result } = asn1js.fromBER(new Uint8Array(bytes).buffer);
    const outer = new ContentInfo({ schema: result });
    if (offset !== bytes.length || outer.contentType !== oids.signedData) return null;
    const signed = new SignedData({ schema: outer.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    const [signer, ...more] = signed.signerInfos;
    if (eContentType !== oids.timestampInfo || !eContent || !signer || more.length > 0) return null;
    const content = new Uint8Array(eContent.getValue());
    const info = new TSTInfo({ schema: asn1js.fromBER(content.buffer).result });
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    return {
      info,
      content,
      signer,
      certificates: certificates.map((read) => ({ read, der: new Uint8Array(read.toSchema().toBER(false)) })),
    };
  } catch {
    return null;
  }
}

/** The one value of an attribute that is signed for; null where it is not there, or there twice. */
export function signedAttribute({ signedAttrs }: SignerInfo, type: string): asn1js.BaseBlock | null {
  const found = (signedAttrs?.attributes ?? []).filter((attribute) => attribute.type === type);
  const values = found.flatMap(({ values: all }) => all as asn1js.BaseBlock[]);
  return found.length === 1 && values.length === 1 ? values[0]! : null;
}
