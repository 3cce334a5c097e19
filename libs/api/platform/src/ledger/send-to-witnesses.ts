import type { WitnessFault } from '@akashi/contracts';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock';
import { SignInPool } from '../database/sign-in-pool';
import { JobQueue } from '../jobs/job-queue';
import { RecurringWork } from '../jobs/recurring-work';
import type { Walls } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import type { OfferedPlace } from './ask-witness';
import { CosignatureStore, type WitnessOf } from './cosignature.store';
import { offerPlace, type Offered } from './offer-place';
import { Witnesses, type Witness } from './witnesses';

const lookEveryMs = 10_000;

/** So many places of one log in a row; the next look goes on. */
const placesAtOnce = 50;

/** Whoever waits for it begins no further place after this. */
const waitsAtMostMs = 5_000;

/**
 * Sends each place that was signed to the witnesses outside and keeps what they cosigned. One that does not answer holds up nobody: it is
 * asked again. One that saw more of a log than there is, or another one, is told on the ledger's page.
 */
@Injectable()
export class SendToWitnesses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('witnesses');
  private readonly recurring = new RecurringWork(this.log, () => this.run());

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly witnesses: Witnesses,
    private readonly cosignatures: CosignatureStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works' || !this.witnesses.any) return;
    this.recurring.every(lookEveryMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.recurring.end();
  }

  /** Whatever is due, firm by firm. A fault with one log is no reason to leave out the next, but for a witness that is not there. */
  async run(): Promise<void> {
    const silent = new Set<Witness>();
    const firmIds = await this.signInPool.firmIds();
    for (const firmId of firmIds) {
      for (const witness of this.witnesses.ofFirm(firmId)) {
        const due = await this.transactions.read({ firmId, clientId: null }, (tx) =>
          this.cosignatures.due(tx, firmId, witness.key.name),
        );
        for (const { streamId } of due) {
          if (this.recurring.isEnding) return;
          if (silent.has(witness) || !this.witnesses.of(firmId, streamId).includes(witness)) continue;
          if (!(await this.oneLog({ firmId, streamId }, witness))) silent.add(witness);
        }
      }
    }
  }

  /** Asks for what is missing of one log now, before a package is packed; a slow one gets to what is left at the next look. */
  async ask({ firmId }: Pick<Walls, 'firmId'>, streamId: string): Promise<void> {
    const looking = this.witnesses.of(firmId, streamId);
    const until = performance.now() + waitsAtMostMs;
    await Promise.all(looking.map((witness) => this.oneLog({ firmId, streamId }, witness, until)));
  }

  /** Whether it answered at all. */
  private async oneLog(
    log: { firmId: string; streamId: string },
    witness: Witness,
    until = Infinity,
  ): Promise<boolean> {
    const of = { ...log, witness: witness.key.name };
    let after: number | null = null;
    try {
      for (let places = 0; places < placesAtOnce && !this.recurring.isEnding && performance.now() < until; places++) {
        const answer = await this.onePlace(of, witness, after);
        if (typeof answer !== 'number') return answer !== 'unreachable';
        after = answer;
      }
    } catch (error) {
      this.recurring.tell(error);
    }
    return true;
  }

  /** After which size the log goes on for this witness; its fault, or null where no further place waits. */
  private async onePlace(of: WitnessOf, witness: Witness, after: number | null): Promise<number | WitnessFault | null> {
    const walls = { firmId: of.firmId, clientId: null };
    const { standing, place } = await this.transactions.readStill(walls, async (tx) => {
      const standing = await this.cosignatures.standing(tx, of);
      return { standing, place: await this.cosignatures.place(tx, of, after ?? standing.size) };
    });
    if (!place) return null;
    const said = await this.offer(place, standing.size, witness);
    if (said.kind === 'cosigned') {
      await this.transactions.housekeep(walls, (tx) => this.cosignatures.keepCosignature(tx, of, place.size, said));
      return place.isLast ? null : place.size;
    }
    // It is asked next where it says that it ended; what it only says is kept nowhere. What follows another log is told of the last place.
    const goesOn = said.kind === 'later' || said.fault === 'forked';
    if (goesOn && !place.isLast) return Math.max(place.size, (said.seenSize ?? 0) - 1);
    const { fault, seenSize } = said.kind === 'later' ? { ...said, fault: 'ahead' as const } : said;
    this.log.warn(`${witness.key.name} did not cosign ${of.streamId} at ${place.size}: ${fault}`);
    await this.transactions.housekeep(walls, (tx) =>
      this.cosignatures.keepAnswer(tx, of, { size: standing.size, fault, seenSize, attempts: standing.attempts + 1 }),
    );
    return fault;
  }

  /** Signed places without the events that they were signed over prove no continuation. */
  private offer(place: OfferedPlace, cosignedSize: number, witness: Witness): Promise<Offered> | Offered {
    if (place.leaves.length !== place.size) return { kind: 'fault', fault: 'inconsistent', seenSize: null };
    return offerPlace(witness, place, { cosignedSize, now: this.clock.now() });
  }
}
