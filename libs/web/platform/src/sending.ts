import { computed, signal } from '@angular/core';
import { ApiProblem } from './api-problem';

/**
 * One thing a page sends: whether it is on its way, and what the server said against it. The idempotency key stays the
 * same while nobody knows whether the request arrived or had its effect, so that sending it again has one effect. Where one of these serves
 * several requests, each is named by its address: the server takes a key for one request only.
 */
export class Sending {
  private readonly underWay = signal(false);
  private readonly refusal = signal<ApiProblem | null>(null);
  /** Of what nobody knows to have arrived or to have been kept, by address. */
  private readonly keys = new Map<string, string>();

  readonly busy = this.underWay.asReadonly();
  readonly failure = this.refusal.asReadonly();
  readonly problem = computed(() => this.refusal()?.problem ?? null);

  /** Sends; undefined when it was refused or another send is still on its way. What was typed is left alone. */
  async run<T>(send: (key: string) => Promise<T>, address = ''): Promise<T | undefined> {
    if (this.underWay()) return undefined;
    this.underWay.set(true);
    this.refusal.set(null);
    const key = this.keys.get(address) ?? crypto.randomUUID();
    this.keys.set(address, key);
    try {
      const answer = await send(key);
      this.keys.delete(address);
      return answer;
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (!problem.unsent) this.keys.delete(address);
      this.refusal.set(problem);
      return undefined;
    } finally {
      this.underWay.set(false);
    }
  }

  /** Forgets what was said, as when the person goes on typing. */
  clear(): void {
    this.refusal.set(null);
  }
}
