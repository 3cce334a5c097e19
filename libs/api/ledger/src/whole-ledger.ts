import { LedgerKeys, type Caller, type Tx } from '@akashi/api-platform';
import type { LedgerExport, LedgerVerificationView } from '@akashi/contracts';
import { DocumentProcesses, ledgerKeyFingerprint, type StoredLedger } from '@akashi/documents';
import { checkpointOrigin } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { keyView } from './keys/key-view';
import { LedgerStore } from './ledger.store';

/** A whole log, an engagement's or the firm's: read at one moment, recomputed, and given out to be checked elsewhere. */
@Injectable()
export class WholeLedger {
  constructor(
    private readonly store: LedgerStore,
    private readonly keys: LedgerKeys,
    private readonly processes: DocumentProcesses,
  ) {}

  async load(tx: Tx, caller: Caller, streamId: string): Promise<StoredLedger> {
    return {
      origin: checkpointOrigin(caller.firmId, streamId),
      streamId,
      head: await this.store.head(tx, caller, streamId),
      events: await this.store.all(tx, caller, streamId),
      checkpoints: await this.store.checkpoints(tx, caller, streamId),
      keys: (await this.keys.list(tx, caller.firmId)).keys,
    };
  }

  /** Hashed elsewhere: a long ledger keeps nobody waiting. */
  async recompute(ledger: StoredLedger): Promise<LedgerVerificationView> {
    const { root, fault } = await this.processes.run('verify-ledger', { ledger });
    return {
      holds: fault === null,
      size: ledger.events.length,
      root,
      checkpoints: ledger.checkpoints.length,
      fault,
      keyFingerprint: ledgerKeyFingerprint(ledger.keys.at(-1)!.publicKeyPem),
    };
  }

  exported({ origin, head, keys, events, checkpoints }: StoredLedger): LedgerExport {
    return {
      origin,
      size: head.size,
      root: head.root,
      publicKeyPem: keys.at(-1)!.publicKeyPem,
      keys: keys.map(keyView),
      events: events.map(({ canon }) => canon),
      checkpoints: checkpoints.map(({ size, note }) => ({ size, note })),
    };
  }
}
