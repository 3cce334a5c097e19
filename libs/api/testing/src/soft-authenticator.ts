import type { EnrolPasskeyBody, PasskeyChallengeView, PasskeyOfferView, PasskeyProofBody } from '@akashi/contracts';
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a device, or whoever stands between it and us, may do otherwise than it should. */
export interface Deviating {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  /** Knew its holder: by fingerprint, face or PIN. */
  isVerified?: boolean;
  count?: number;
  mayBeBackedUp?: boolean;
  credentialId?: string;
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** A head of CBOR: the kind of what follows, and its length or value. */
function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  return value < 256
    ? Buffer.from([(kind << 5) | 24, value])
    : Buffer.from([(kind << 5) | 25, value >> 8, value & 255]);
}
const bytes = (data: Buffer): Buffer => Buffer.concat([head(2, data.length), data]);
const text = (words: string): Buffer => Buffer.concat([head(3, words.length), Buffer.from(words)]);
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));

/** A device that holds one key, as WebAuthn (level 3) has it answer: ES256, no attestation. */
export class SoftAuthenticator {
  readonly credentialId = randomBytes(32).toString('base64url');
  private readonly key: { publicKey: KeyObject; privateKey: KeyObject };
  private count = 0;

  constructor(private readonly origin = 'https://akashi.example.test') {
    this.key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  get publicKey(): KeyObject {
    return this.key.publicKey;
  }

  /** Makes its key for an account. */
  make({ challenge, rpId }: PasskeyOfferView, name: string, otherwise: Deviating = {}): EnrolPasskeyBody {
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, this.coseKey()]);
    const data = this.authenticatorData({ rpId, ...otherwise }, attested);
    const attestation = Buffer.concat([
      head(5, 3),
      ...[text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(data)],
    ]);
    const clientData = this.clientData({ type: 'webauthn.create', challenge, ...otherwise });
    return {
      name,
      credentialId: this.credentialId,
      clientData: clientData.toString('base64url'),
      attestation: attestation.toString('base64url'),
    };
  }

  /** Signs what it is asked. */
  sign(
    { challenge, rpId }: Pick<PasskeyChallengeView, 'challenge' | 'rpId'>,
    otherwise: Deviating = {},
  ): PasskeyProofBody {
    this.count += 1;
    const data = this.authenticatorData({ rpId, ...otherwise });
    const clientData = this.clientData({ type: 'webauthn.get', challenge, ...otherwise });
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.key.privateKey);
    return {
      credentialId: otherwise.credentialId ?? this.credentialId,
      clientData: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private clientData({ type, challenge, origin = this.origin }: Deviating): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(
    { rpId = '', isVerified = true, mayBeBackedUp, count }: Deviating,
    attested?: Buffer,
  ): Buffer {
    const flags = 1 | (isVerified ? 4 : 0) | (mayBeBackedUp ? 8 : 0) | (attested ? 64 : 0);
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count ?? this.count);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counted, attested ?? Buffer.alloc(0)]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' });
    const pairs = [integer(1), integer(2), integer(3), integer(-7), integer(-1), integer(1)];
    const [left, right] = [x, y].map((part) => bytes(Buffer.from(part, 'base64url'))) as [Buffer, Buffer];
    return Buffer.concat([head(5, 5), ...pairs, integer(-2), left, integer(-3), right]);
  }
}
