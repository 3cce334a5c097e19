import * as asn1js from 'asn1js';
import { KeyObject, webcrypto } from 'node:crypto';
import { AttributeTypeAndValue, Certificate } from 'pkijs';

const dayMs = 24 * 60 * 60 * 1000;

/** A key pair of RSA with a certificate that it signed itself, as providers make one; both as PEM. */
export interface SampleKey {
  certificate: string;
  privateKey: string;
}

export async function sampleKey(modulusLength = 2048): Promise<SampleKey> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]) };
  const usages: KeyUsage[] = ['sign', 'verify'];
  const pair = (await webcrypto.subtle.generateKey({ ...algorithm, hash: 'SHA-256' }, true, usages)) as CryptoKeyPair;
  const certificate = new Certificate();
  const name = new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: 'Sample' }) });
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 1 });
  certificate.issuer.typesAndValues.push(name);
  certificate.subject.typesAndValues.push(name);
  certificate.notBefore.value = new Date(Date.now() - dayMs);
  certificate.notAfter.value = new Date(Date.now() + 365 * dayMs);
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  return {
    certificate: pemOf(certificate),
    privateKey: KeyObject.from(pair.privateKey as webcrypto.CryptoKey)
      .export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  };
}

function pemOf(certificate: Certificate): string {
  const lines =
    Buffer.from(certificate.toSchema().toBER(false))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
