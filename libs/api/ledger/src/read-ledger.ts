import { EngagementDoor } from '@akashi/api-engagements';
import { CheckpointSigner, Turns, type Caller } from '@akashi/api-platform';
import type { LedgerCheckpointView, LedgerExport, LedgerPage, LedgerVerificationView } from '@akashi/contracts';
import { DocumentProcesses, type StoredLedger } from '@akashi/documents';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash, createPublicKey } from 'node:crypto';
import { LedgerStore } from './ledger.store';

/** Reading leaves no entry: a ledger that grew by being looked at would never come to rest. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly door: EngagementDoor,
    private readonly store: LedgerStore,
    private readonly signer: CheckpointSigner,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  page(caller: Caller, engagementId: string, cut: { before: number | null; limit: number }): Promise<LedgerPage> {
    return this.door.read(caller, engagementId, (tx) => this.store.page(tx, caller, engagementId, cut));
  }

  checkpoints(caller: Caller, engagementId: string): Promise<LedgerCheckpointView[]> {
    return this.door.read(caller, engagementId, (tx) => this.store.checkpoints(tx, caller, engagementId));
  }

  verify(caller: Caller, engagementId: string): Promise<LedgerVerificationView> {
    return this.turns.take(caller.userId, () => this.recompute(caller, engagementId));
  }

  /** Read in the transaction, hashed after it and elsewhere: a long ledger keeps neither a connection nor a person waiting. */
  private async recompute(caller: Caller, engagementId: string): Promise<LedgerVerificationView> {
    const ledger = await this.load(caller, engagementId);
    const { root, fault } = await this.processes.run('verify-ledger', { ledger });
    const { events, checkpoints, publicKeyPem } = ledger;
    return {
      holds: fault === null,
      size: events.length,
      root,
      checkpoints: checkpoints.length,
      fault,
      keyFingerprint: fingerprintOf(publicKeyPem),
    };
  }

  async export(caller: Caller, engagementId: string): Promise<LedgerExport> {
    const { origin, head, publicKeyPem, events, checkpoints } = await this.load(caller, engagementId);
    return {
      origin,
      size: head.size,
      root: head.root,
      publicKeyPem,
      events: events.map(({ canon }) => canon),
      checkpoints: checkpoints.map(({ size, note }) => ({ size, note })),
    };
  }

  private load(caller: Caller, engagementId: string): Promise<StoredLedger> {
    return this.door.read(caller, engagementId, async (tx) => ({
      origin: checkpointOrigin(caller.firmId, engagementId),
      streamId: engagementId,
      head: await this.store.head(tx, caller, engagementId),
      events: await this.store.all(tx, caller, engagementId),
      checkpoints: await this.store.checkpoints(tx, caller, engagementId),
      publicKeyPem: this.signer.publicKeyPem,
      keyName: this.signer.keyName,
    }));
  }
}

function fingerprintOf(publicKeyPem: string): string {
  return createHash('sha256')
    .update(createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
