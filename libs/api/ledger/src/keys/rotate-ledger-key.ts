import {
  Clock,
  DomainProblem,
  ensure,
  LedgerCheckpoints,
  LedgerKeys,
  LedgerWriter,
  Transactions,
  type Caller,
} from '@akashi/api-platform';
import type { LedgerKeysView, RotateKeyBody } from '@akashi/contracts';
import { ledgerKeyFingerprint, publicKeyText } from '@akashi/documents';
import { mayRotateKey } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { ReadLedgerKeys } from './read-ledger-keys';

/** A new key signs from here on. The old one announces it, and what was signed before holds under the key of its day. */
@Injectable()
export class RotateLedgerKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: LedgerKeys,
    private readonly reading: ReadLedgerKeys,
    private readonly ledger: LedgerWriter,
    private readonly checkpoints: LedgerCheckpoints,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Caller, { number: seen }: RotateKeyBody): Promise<LedgerKeysView> {
    const answer = await this.transactions.write(caller, async (tx) => {
      await this.keys.lock(tx, caller.firmId);
      const { keys, isWhole } = await this.keys.list(tx, caller.firmId);
      const before = keys.at(-1)!;
      ensure(mayRotateKey({ isListWhole: isWhole }));
      if (before.number !== seen) throw new DomainProblem('stale-version');
      const next = await this.keys.announce(tx, caller.firmId, before, this.clock.now());
      const fingerprint = ledgerKeyFingerprint(next.publicKeyPem);
      this.ledger.record(tx, {
        action: 'ledger-key.rotated',
        engagementId: null,
        entity: { type: 'ledger-key', id: fingerprint, version: before.number + 1 },
        facts: {
          number: before.number + 1,
          publicKey: publicKeyText(next.publicKeyPem),
          fingerprint,
          predecessor: ledgerKeyFingerprint(before.publicKeyPem),
        },
      });
      return this.reading.view(tx, caller);
    });
    await this.checkpoints.signAfter(caller, caller.firmId, 'rotation');
    return answer;
  }
}
