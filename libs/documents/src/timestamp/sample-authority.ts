import * as asn1js from 'asn1js';
import { createHash, webcrypto } from 'node:crypto';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { oids } from './oids';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const dayMs = 24 * 60 * 60 * 1000;

/** How an authority of tests lies; a true one does none of it. */
export interface SampleLie {
  imprint?: true;
  nonce?: true;
  /** Signs with another key than its certificate's. */
  key?: true;
  /** Says that it was another moment. */
  at?: Date;
  status?: number;
}

export interface SampleAuthorityOptions {
  /** When its certificate ended, and for what it was made. */
  validTo?: Date;
  purposes?: string[];
  isCritical?: boolean;
  /** So many certificates of one name, each of which vouches for every other and the first for the authority. */
  ring?: number;
}

export interface SampleAuthority {
  /** PEM of whoever vouches for it. */
  anchor: string;
  answer(request: Uint8Array, lie?: SampleLie): Promise<Uint8Array>;
}

/** A time-stamping authority for examples and tests only, with a root of its own. */
export async function sampleAuthority(options: SampleAuthorityOptions = {}): Promise<SampleAuthority> {
  const [root, own, other] = (await Promise.all(
    [1, 2, 3].map(() => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])),
  )) as [CryptoKeyPair, CryptoKeyPair, CryptoKeyPair];
  const rootCertificate = await certify({
    subject: 'Sample Root',
    key: root.publicKey,
    issuer: 'Sample Root',
    by: root.privateKey,
  });
  const certificate = await certify({
    subject: 'Sample TSA',
    key: own.publicKey,
    issuer: options.ring ? 'Sample Ring' : 'Sample Root',
    by: options.ring ? other.privateKey : root.privateKey,
    authority: options,
  });
  const ring = await Promise.all(
    Array.from({ length: options.ring ?? 0 }, () =>
      certify({ subject: 'Sample Ring', key: other.publicKey, issuer: 'Sample Ring', by: other.privateKey }),
    ),
  );
  return {
    anchor: pemOf(rootCertificate),
    answer: (request, lie = {}) => answer(request, lie, { certificate, ring, key: (lie.key ? other : own).privateKey }),
  };
}

interface Certified {
  subject: string;
  key: CryptoKey;
  issuer: string;
  by: CryptoKey;
  authority?: SampleAuthorityOptions;
}

async function certify({ subject, key, issuer, by, authority }: Certified): Promise<Certificate> {
  const certificate = new Certificate();
  const name = (value: string) =>
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value }) });
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: authority ? 2 : 1 });
  certificate.issuer.typesAndValues.push(name(issuer));
  certificate.subject.typesAndValues.push(name(subject));
  certificate.notBefore.value = new Date(Date.now() - 3650 * dayMs);
  certificate.notAfter.value = authority?.validTo ?? new Date(Date.now() + 3650 * dayMs);
  const usage = new ExtKeyUsage({ keyPurposes: authority?.purposes ?? [oids.timeStamping] });
  const constraints = new BasicConstraints({ cA: true });
  certificate.extensions = [
    authority
      ? extension(oids.extendedKeyUsage, usage.toSchema(), authority.isCritical ?? true)
      : extension('2.5.29.19', constraints.toSchema(), true),
  ];
  await certificate.subjectPublicKeyInfo.importKey(key);
  await certificate.sign(by, 'SHA-256');
  return certificate;
}

function extension(extnID: string, value: asn1js.BaseBlock, critical: boolean): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER(false) });
}

interface Signer {
  certificate: Certificate;
  ring: Certificate[];
  key: CryptoKey;
}

async function answer(bytes: Uint8Array, lie: SampleLie, by: Signer): Promise<Uint8Array> {
  const request = new TimeStampReq({ schema: asn1js.fromBER(new Uint8Array(bytes).buffer).result });
  const asked = new Uint8Array(request.messageImprint.hashedMessage.getValue());
  const other = new Uint8Array(8).fill(7);
  const info = new TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.13762.3',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: lie.imprint ? new Uint8Array(32).buffer : asked.buffer }),
    }),
    serialNumber: new asn1js.Integer({ value: 77 }),
    genTime: lie.at ?? new Date(),
    ...(request.nonce ? { nonce: lie.nonce ? new asn1js.Integer({ valueHex: other.buffer }) : request.nonce } : {}),
  });
  const status = new PKIStatusInfo({ status: (lie.status ?? 0) as 0 });
  const token = lie.status === undefined ? { timeStampToken: await sign(info, by) } : {};
  return new Uint8Array(new TimeStampResp({ status, ...token }).toSchema().toBER(false));
}

async function sign(info: TSTInfo, { certificate, ring, key }: Signer): Promise<ContentInfo> {
  const content = info.toSchema().toBER(false);
  const hashOf = (bytes: ArrayBuffer) =>
    new Uint8Array(createHash('sha256').update(new Uint8Array(bytes)).digest()).buffer;
  const octets = (valueHex: ArrayBuffer) => new asn1js.OctetString({ valueHex });
  const certificateId = new asn1js.Sequence({ value: [octets(hashOf(certificate.toSchema().toBER(false)))] });
  const named = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certificateId] })] });
  const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] });
  const attributes = [
    attribute(oids.contentType, new asn1js.ObjectIdentifier({ value: oids.timestampInfo })),
    attribute(oids.messageDigest, octets(hashOf(content))),
    attribute(oids.signingCertificateV2, named),
  ];
  const { issuer, serialNumber } = certificate;
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.timestampInfo, eContent: octets(content) }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate, ...ring],
  });
  await signed.sign(key, 0, 'SHA-256');
  return new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) });
}

function pemOf(certificate: Certificate): string {
  const text = Buffer.from(certificate.toSchema().toBER(false)).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${text.trimEnd()}\n-----END CERTIFICATE-----\n`;
}
