import { sampleOrigin, type SampleEvent } from '@akashi/documents';
import { boundActText } from '@akashi/domain/factor';
import { assertionText, canonicalJson, type KeptAssertion } from '@akashi/domain/ledger';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { hashOf } from './example-package';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const engagement = sampleOrigin.split('/')[2] ?? '';
export const below = `POST /api/engagements/${engagement}`;

/** What an example may do otherwise than it should. */
export interface Otherwise {
  readonly origin?: string;
  readonly site?: string;
  readonly flags?: number;
  readonly type?: string;
  readonly signer?: string;
  readonly challenge?: string;
}

/** A device with one key, for specs of the verifier. */
export class ExamplePasskey {
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject };

  constructor(readonly credentialId = 'a2V5LTE') {
    this.keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  get publicKey(): string {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    const part = (label: number, value = '') =>
      Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')]);
    return Buffer.concat([Buffer.from('a5010203262001', 'hex'), part(0x21, x), part(0x22, y)]).toString('base64url');
  }

  assertion(operation: string, body: object, otherwise: Otherwise = {}): KeptAssertion {
    const { origin = 'https://akashi.example.jp', site = 'example.jp', flags = 5, type = 'webauthn.get' } = otherwise;
    const request = canonicalJson(body as never);
    const act = boundActText({ operation, digest: hashOf(request), nonce: 'bm9uY2U' });
    const challenge = otherwise.challenge ?? sha256(act).toString('base64url');
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
    const data = Buffer.concat([sha256(site), Buffer.from([flags, 0, 0, 0, 1])]);
    return {
      signer: otherwise.signer ?? 'u-1',
      act,
      request,
      credentialId: this.credentialId,
      publicKey: this.publicKey,
      clientData: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(clientData)]), this.keys.privateKey).toString('base64url'),
    };
  }
}

const signedFacts = { count: 1, round: 1, signaturesSha256: null };

/** One paper signed under a digest, as the ledger tells of it. */
export function signedPaper(id: string, digest: string, assertion: KeptAssertion): SampleEvent {
  const assertionSha256 = hashOf(assertionText(assertion));
  return {
    action: 'test.signed',
    facts: { ...signedFacts, digest, assertionSha256 },
    signed: { type: 'control_test', id },
  };
}

/** A batch of papers reviewed, each under its digest. */
export function reviewedPapers(
  papers: readonly { id: string; digest: string }[],
  assertion: KeptAssertion,
): SampleEvent {
  const inOrder = [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const signaturesSha256 = hashOf(canonicalJson(inOrder.map(({ id, digest }) => ({ testId: id, digest }))));
  const assertionSha256 = hashOf(assertionText(assertion));
  return {
    action: 'test.reviewed',
    facts: { count: papers.length, round: null, digest: null, signaturesSha256, assertionSha256 },
    signed: { type: 'engagement', id: engagement },
  };
}

/** A report that a job issued under a digest, for whoever signed for it when they asked. */
export function issuedReport(id: string, digest: string, assertion: KeptAssertion): SampleEvent {
  const assertionSha256 = hashOf(assertionText(assertion));
  return {
    action: 'report.issued',
    facts: { versionNo: 1, digest, pdfSha256: hashOf('pdf'), xlsxSha256: hashOf('xlsx'), assertionSha256 },
    signed: { type: 'report', id },
    byJob: true,
  };
}
