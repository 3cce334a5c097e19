import { buildSignedNote, noteKeyId } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import type { CheckpointSigner } from './checkpoint-signer';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The text as a note under these keys. */
export function signNote(text: string, signers: readonly CheckpointSigner[]): string {
  return buildSignedNote({
    text,
    signatures: signers.map((signer) => ({
      keyName: signer.keyName,
      keyId: noteKeyId(signer.keyName, signer.publicKey, sha256),
      signature: signer.sign(Buffer.from(text, 'utf8')),
    })),
  });
}
