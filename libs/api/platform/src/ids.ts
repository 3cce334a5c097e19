import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { Clock } from './clock';

/** Identifiers and secrets: the only place of the API that throws dice. */
@Injectable()
export class Ids {
  constructor(private readonly clock: Clock) {}

  /** UUID version 7 (RFC 9562): sorted by time, so that index pages fill in order. */
  next(): string {
    const time = this.clock.now().getTime().toString(16).padStart(12, '0');
    const random = randomUUID();
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
  }

  /** `bytes` bytes of the system's secure random source. */
  secret(bytes: number): Buffer {
    return randomBytes(bytes);
  }
}
