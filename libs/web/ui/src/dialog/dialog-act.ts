import { signal } from '@angular/core';
import type { Problem } from '@akashi/contracts';

/** Does what a dialog was asked for: null when it is done, else why it is not. */
export type Act<T> = (said: T) => Promise<Problem | null>;

/** The act of a dialog that stays open until it is done, so that nothing typed in it is lost by a refusal. */
export class DialogAct<T> {
  private readonly underWay = signal(false);
  private readonly refused = signal<Problem | null>(null);

  readonly busy = this.underWay.asReadonly();
  readonly problem = this.refused.asReadonly();

  constructor(private readonly act: Act<T>) {}

  /** True when it is done; a second press meanwhile does nothing. */
  async isDone(said: T): Promise<boolean> {
    if (this.underWay()) return false;
    this.underWay.set(true);
    try {
      this.refused.set(await this.act(said));
      return this.refused() === null;
    } finally {
      this.underWay.set(false);
    }
  }
}
