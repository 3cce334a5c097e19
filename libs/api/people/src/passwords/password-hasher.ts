import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { DomainProblem } from '@akashi/api-platform';

/** OWASP's minimum for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

const inFlight = 2;
const queueLength = 50;

/** Hashing costs a tenth of a second of a core on purpose; two at a time, or signing in would stop everyone's work. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobodysHash = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), cost));
  }

  /** Spends the same time on an unknown account, so that time does not tell which addresses exist. */
  matches(passwordHash: string | null, password: string): Promise<boolean> {
    return this.inTurn(async () => {
      const right = await verify(passwordHash ?? (await this.nobodysHash), password.normalize('NFC'));
      return passwordHash !== null && right;
    });
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= inFlight) {
      if (this.waiting.length >= queueLength) throw new DomainProblem('busy', { retryAfterSeconds: 5 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
