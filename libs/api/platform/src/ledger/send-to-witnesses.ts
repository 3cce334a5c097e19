import type { WitnessFault } from '@akashi/contracts';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SignInPool } from '../database/sign-in-pool';
import { JobQueue } from '../jobs/job-queue';
import type { Walls } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { askWitness, type OfferedPlace, type WitnessSaid } from './ask-witness';
import { CosignatureStore, type WitnessOf } from './cosignature.store';
import { Witnesses, type Witness } from './witnesses';

const lookEveryMs = 10_000;

/** So many places of one log in a row; the next look goes on. */
const placesAtOnce = 50;

/**
 * Sends each place that was signed to the witnesses outside and keeps what they cosigned. One that does not answer holds up nobody: it is
 * asked again. One that saw more of a log than there is, or another one, is told on the ledger's page.
 */
@Injectable()
export class SendToWitnesses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('witnesses');
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<unknown> = Promise.resolve();
  private isEnding = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly signInPool: SignInPool,
    private readonly transactions: Transactions,
    private readonly witnesses: Witnesses,
    private readonly cosignatures: CosignatureStore,
  ) {}

  onApplicationBootstrap(): void {
    if (this.queue.part !== 'works' || !this.witnesses.any) return;
    this.timer = setInterval(() => {
      this.underWay = this.underWay.then(() => this.run()).catch((error: unknown) => this.tell(error));
    }, lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    if (this.timer) clearInterval(this.timer);
    await this.underWay;
  }

  /** Whatever is due, firm by firm. A fault with one log is no reason to leave out the next. */
  async run(): Promise<void> {
    const firms = await this.signInPool.query<{ firm_id: string }>(`SELECT firm_id FROM firm ORDER BY firm_id`);
    for (const { firm_id: firmId } of firms.rows) {
      for (const witness of this.witnesses.ofFirm(firmId)) {
        const due = await this.transactions.read({ firmId, clientId: null }, (tx) =>
          this.cosignatures.due(tx, firmId, witness.key.name),
        );
        for (const { streamId } of due) {
          if (this.isEnding) return;
          if (this.witnesses.of(firmId, streamId).includes(witness)) await this.oneLog({ firmId, streamId }, witness);
        }
      }
    }
  }

  /** Asks for what is missing of one log now, before a package is packed; nobody waits longer than one answer may take. */
  async ask({ firmId }: Pick<Walls, 'firmId'>, streamId: string): Promise<void> {
    const looking = this.witnesses.of(firmId, streamId);
    await Promise.all(looking.map((witness) => this.oneLog({ firmId, streamId }, witness)));
  }

  private async oneLog(log: { firmId: string; streamId: string }, witness: Witness): Promise<void> {
    const of = { ...log, witness: witness.key.name };
    try {
      for (let places = 0; places < placesAtOnce && !this.isEnding; places++) {
        if (!(await this.onePlace(of, witness))) return;
      }
    } catch (error) {
      this.tell(error);
    }
  }

  /** Whether a further place waits. */
  private async onePlace(of: WitnessOf, witness: Witness): Promise<boolean> {
    const walls = { firmId: of.firmId, clientId: null };
    const { standing, place } = await this.transactions.readStill(walls, async (tx) => {
      const standing = await this.cosignatures.standing(tx, of);
      return { standing, place: await this.cosignatures.place(tx, of, standing.size) };
    });
    if (!place) return false;
    const { said, seenSize } = await this.offer(place, standing.size, witness);
    if (said.kind === 'cosigned') {
      const cosigned = said;
      await this.transactions.housekeep(walls, (tx) => this.cosignatures.keepCosignature(tx, of, place.size, cosigned));
      return !place.isLast;
    }
    if (said.kind === 'elsewhere' && !place.isLast) {
      // It saw a later place than this one: that is where it is asked next.
      const { seenSize: size } = said;
      await this.transactions.housekeep(walls, (tx) =>
        this.cosignatures.keepAnswer(tx, of, { size, fault: null, seenSize: size, attempts: 0 }),
      );
      return true;
    }
    const fault = faultOf(said, place.size);
    this.log.warn(`${witness.key.name} did not cosign ${of.streamId} at ${place.size}: ${fault}`);
    await this.transactions.housekeep(walls, (tx) =>
      this.cosignatures.keepAnswer(tx, of, { size: standing.size, fault, seenSize, attempts: standing.attempts + 1 }),
    );
    return false;
  }

  /** More than there is was cosigned: then the last place there is is offered as itself, and the witness says what it saw. */
  private async offer(place: OfferedPlace, cosignedSize: number, witness: Witness) {
    if (place.leaves.length !== place.size) return { said: inconsistent, seenSize: null };
    const first = await askWitness(witness, place, Math.min(cosignedSize, place.size));
    if (first.kind !== 'elsewhere') return { said: first, seenSize: null };
    const { seenSize } = first;
    return { said: seenSize < place.size ? await askWitness(witness, place, seenSize) : first, seenSize };
  }

  private tell(error: unknown): void {
    this.log.error(error instanceof Error ? error.stack : String(error));
  }
}

/** Signed places without the events that they were signed over: what is left proves no continuation. */
const inconsistent: WitnessSaid = { kind: 'fault', fault: 'inconsistent' };

/** Of a witness that saw another log than there is: a longer one, or one with the same length. */
function faultOf(said: Exclude<WitnessSaid, { kind: 'cosigned' }>, size: number): WitnessFault {
  if (said.kind === 'fault') return said.fault;
  return said.seenSize > size ? 'ahead' : 'forked';
}
