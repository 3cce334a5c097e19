import type { Logger } from '@nestjs/common';

/**
 * Work that a process does every so often, and never twice at a time: what takes longer than its interval is not followed by all the times
 * that it missed. It ends with the process, once what is under way has come to a stop; a time that fails is told, and the next comes
 * all the same.
 */
export class RecurringWork {
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<void> | null = null;

  constructor(
    private readonly log: Logger,
    private readonly work: () => unknown,
  ) {}

  /** For work that stops by itself between two of its parts. */
  get isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  /** For what the work waits for. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  every(ms: number): void {
    this.timer = setInterval(() => this.begin(), ms);
    this.timer.unref();
  }

  /** Now, unless it is under way. */
  begin(): void {
    if (this.isEnding) return;
    this.underWay ??= this.time().finally(() => (this.underWay = null));
  }

  async end(): Promise<void> {
    this.ending.abort();
    if (this.timer) clearInterval(this.timer);
    await this.underWay;
  }

  /** A fault that ends nothing. */
  readonly tell = (error: unknown): void => {
    this.log.error(error instanceof Error ? error.stack : String(error));
  };

  private async time(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.tell(error);
    }
  }
}
