import {
  CheckpointSigner,
  FileStore,
  LedgerCheckpoints,
  type Caller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import { ledgerKeyFingerprint } from '@akashi/documents';
import { buildSignedNote, noteKeyId } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** What leaves the firm: stored by its content, and vouched for by the ledger's key. */
@Injectable()
export class IssuedOutput {
  constructor(
    private readonly files: FileStore,
    private readonly checkpoints: LedgerCheckpoints,
    private readonly signer: CheckpointSigner,
  ) {}

  /** Hex SHA-256 of the public key in its standard form, as the report prints it and the verifier takes it. */
  get keyFingerprint(): string {
    return ledgerKeyFingerprint(this.signer.publicKeyPem);
  }

  get publicKeyPem(): string {
    return this.signer.publicKeyPem;
  }

  put(caller: Pick<Caller, 'firmId'>, bytes: Uint8Array): Promise<ReceivedFile> {
    return this.files.put(caller.firmId, bytes);
  }

  /** In a transaction of its own, after the event it is to cover has been committed. */
  async sign(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, reason: string): Promise<void> {
    await this.checkpoints.sign(tx, caller.firmId, engagementId, reason);
  }

  /** Signs a text the way checkpoints are signed. */
  signNote(text: string): string {
    const { keyName, publicKey } = this.signer;
    const signature = this.signer.sign(Buffer.from(text, 'utf8'));
    return buildSignedNote({
      text,
      signatures: [{ keyName, keyId: noteKeyId(keyName, publicKey, sha256), signature }],
    });
  }
}
