import {
  DomainProblem,
  FileStore,
  LedgerCheckpoints,
  LedgerKeys,
  SendToWitnesses,
  StampCheckpoints,
  Transactions,
  type Caller,
  type CheckpointSigner,
  type ReceivedFile,
  type Tx,
  type Walls,
} from '@akashi/api-platform';
import { keyOfNote, ledgerKeyFingerprint, type ListedKey } from '@akashi/documents';
import { Injectable } from '@nestjs/common';

/** The private half, and the list that ends with it. */
export interface KeyOfPlace {
  signer: CheckpointSigner;
  keys: readonly ListedKey[];
}

/** What leaves the firm: stored by its content, and vouched for by the ledger's key. */
@Injectable()
export class IssuedOutput {
  constructor(
    private readonly files: FileStore,
    private readonly checkpoints: LedgerCheckpoints,
    private readonly keys: LedgerKeys,
    private readonly transactions: Transactions,
    private readonly witnesses: SendToWitnesses,
    private readonly timestamps: StampCheckpoints,
  ) {}

  /** Hex SHA-256 of the public key that signs today, in its standard form, as the report prints it and the verifier takes it. */
  async keyFingerprint(tx: Tx, { firmId }: Pick<Caller, 'firmId'>): Promise<string> {
    const { keys } = await this.keys.list(tx, firmId);
    return ledgerKeyFingerprint(keys.at(-1)!.publicKeyPem);
  }

  put(caller: Pick<Caller, 'firmId'>, bytes: Uint8Array): Promise<ReceivedFile> {
    return this.files.put(caller.firmId, bytes);
  }

  /** In a transaction of its own, after the event it is to cover has been committed. */
  async sign(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, reason: string): Promise<void> {
    await this.checkpoints.sign(tx, caller.firmId, engagementId, reason);
  }

  /** Work that signs: a refusal of the key is told on the ledger's page. */
  anchor({ firmId }: Pick<Caller, 'firmId'>, work: () => Promise<void>): Promise<void> {
    return this.checkpoints.tellingRefusal(firmId, work);
  }

  /** Asks the witnesses and the time-stamping authority outside for what is missing; none of them ends anything. */
  async heldOutside(caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<void> {
    await Promise.all([this.witnesses.ask(caller, engagementId), this.timestamps.ask(caller, engagementId)]);
  }

  /** Which key signs today. */
  keyNumber({ firmId, clientId }: Walls): Promise<number> {
    return this.transactions.read(
      { firmId, clientId },
      async (tx) => (await this.keys.list(tx, firmId)).keys.at(-1)!.number,
    );
  }

  /**
   * The key of this number, with those before it: a package says which signed it, so that it is the same when it is built again
   * after that key was retired. One from before it said so was signed by the key of its last place.
   */
  keyOf({ firmId, clientId }: Walls, number: number | undefined, checkpoint: string): Promise<KeyOfPlace> {
    return this.transactions.read({ firmId, clientId }, async (tx) => {
      const { keys } = await this.keys.list(tx, firmId);
      const key = number === undefined ? keyOfNote(checkpoint, keys) : keys[number - 1];
      if (!key) throw new DomainProblem('ledger.rows-differ');
      const signer = await this.keys.signer(tx, firmId, key);
      return { signer, keys: keys.slice(0, key.number).map((one) => (one === key ? { ...one, retired: null } : one)) };
    });
  }
}
