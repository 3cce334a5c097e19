import { Injectable } from '@nestjs/common';
import { DomainProblem } from './problems/domain-problem';

/** Whoever waits holds a request and nothing else; more than these wait for nobody's good. */
const waitingAtMost = 20;

interface Line {
  last: Promise<unknown>;
  length: number;
}

/**
 * Heavy work that a person waits for (a verification, a large file) is done one piece after the other for each of them:
 * whoever asks five times at once waits for their own, and nobody else does.
 */
@Injectable()
export class Turns {
  private readonly lines = new Map<string, Line>();

  async take<T>(personId: string, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(personId) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > waitingAtMost) throw new DomainProblem('busy', { retryAfterSeconds: 5 });
    this.lines.set(personId, line);
    line.length += 1;
    const done = line.last.then(work, work);
    line.last = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.lines.delete(personId);
    }
  }
}
