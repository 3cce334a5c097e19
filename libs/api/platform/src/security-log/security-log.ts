import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { SignInPool } from '../database/sign-in-pool';
import { withTenant } from '../transactions/tenant-connection';
import { SecurityLogStore, type Happening } from './security-log.store';

const gatherMs = 1000;
const atOnce = 500;
/** So much is kept in memory while the database does not answer; what comes beyond is counted and told of. */
const waitingAtMost = 20_000;

interface Waiting {
  firmId: string;
  happening: Happening;
  /** Of somebody who waits for it; what nobody waits for is tried again until it is kept. */
  answer: { kept: () => void; failed: (error: unknown) => void } | null;
}

const ofAccount = `
  SELECT firm_id, family_name || ' ' || given_name AS name FROM member WHERE user_id = $1
  UNION SELECT firm_id, family_name || ' ' || given_name FROM client_person WHERE account_id = $1
  UNION SELECT firm_id, family_name || ' ' || given_name FROM inspector WHERE account_id = $1`;

/**
 * The security log of each firm. Reading adds to it in passing: lines are gathered for a second and written together, behind the
 * firm's own wall. What must not happen unseen (a file that leaves, somebody who comes in) waits until its line is kept. A
 * process that ends writes what it has gathered.
 */
@Injectable()
export class SecurityLog implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('security-log');
  private waiting: Waiting[] = [];
  private lookups: Promise<unknown> = Promise.resolve();
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private isEnding = false;
  private lost = 0;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly signInPool: SignInPool,
    private readonly store: SecurityLogStore,
    private readonly clock: Clock,
  ) {}

  /** Adds a line in passing. */
  note(firmId: string, happening: Happening): void {
    this.add({ firmId, happening, answer: null });
  }

  /** Adds a line and is done when it is kept; fails when it cannot be. */
  keep(firmId: string, happening: Happening): Promise<void> {
    return new Promise((kept, failed) => {
      this.add({ firmId, happening, answer: { kept, failed } });
      this.write();
    });
  }

  /** Of an account that was tried from outside: each firm that the person belongs to is told, as it knows them. */
  noteAtDoor(accountId: string, happening: Omit<Happening, 'person'>): void {
    const found = this.signInPool
      .query<{ firm_id: string; name: string }>(ofAccount, [accountId])
      .then(({ rows }) =>
        rows.forEach(({ firm_id, name }) => this.note(firm_id, { ...happening, person: { id: accountId, name } })),
      )
      .catch((error: unknown) => this.tell(error));
    this.lookups = Promise.all([this.lookups, found]);
  }

  /** Everything that was noted so far is kept afterwards. */
  async settled(): Promise<void> {
    await this.lookups;
    this.write();
    await this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.settled();
  }

  /** Requests that were under way at the first call have ended by now. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.settled();
  }

  private add(one: Waiting): void {
    if (this.waiting.length >= waitingAtMost && one.answer === null) {
      this.lost += 1;
      return;
    }
    this.waiting.push(one);
    if (this.isEnding || this.waiting.length >= atOnce) this.write();
    else this.timer ??= setTimeout(() => this.write(), gatherMs).unref();
  }

  private write(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.writeGathered());
  }

  private async writeGathered(): Promise<void> {
    const gathered = this.waiting;
    this.waiting = [];
    for (const [firmId, of] of Map.groupBy(gathered, (one) => one.firmId)) {
      for (let from = 0; from < of.length; from += atOnce) await this.writeFor(firmId, of.slice(from, from + atOnce));
    }
  }

  private async writeFor(firmId: string, lines: readonly Waiting[]): Promise<void> {
    const missing = this.lost > 0 ? [this.lostLine(this.lost)] : [];
    try {
      await withTenant(this.source, { firmId, clientId: null }, 'READ WRITE', (tx) =>
        this.store.append(tx, firmId, [...lines.map(({ happening }) => happening), ...missing]),
      );
      if (missing.length > 0) this.lost = 0;
      for (const { answer } of lines) answer?.kept();
    } catch (error) {
      this.tell(error);
      for (const { answer } of lines) answer?.failed(error);
      this.waiting.unshift(...lines.filter(({ answer }) => answer === null));
      if (!this.isEnding) this.timer ??= setTimeout(() => this.write(), gatherMs).unref();
    }
  }

  private lostLine(lines: number): Happening {
    return {
      at: this.clock.now().toISOString(),
      kind: 'log',
      operation: 'log.lines-lost',
      thing: 'log',
      object: null,
      engagement: null,
      person: null,
      outcome: 'done',
      code: null,
      address: null,
      request: null,
      facts: { lines },
    };
  }

  private tell(error: unknown): void {
    this.log.error(error instanceof Error ? error.stack : String(error));
  }
}
