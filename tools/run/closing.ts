/**
 * What a program has started and has to stop, however it ends: at its end, at Ctrl-C, or when its window is closed. Each
 * part is noted before it has come up, so that a Ctrl-C meanwhile waits for it and then stops it.
 */
export class Closing {
  private readonly stops: (() => Promise<unknown>)[] = [];
  private begun: Promise<void> | null = null;
  /** Whether somebody ended the program, and what fails meanwhile is no fault to be told. */
  wasInterrupted = false;

  /** Starts something and notes how it is stopped. Nothing is started any more once the end has begun. */
  start<T>(start: () => Promise<T>, stop: (it: T) => unknown): Promise<T> {
    if (this.begun) return new Promise(() => undefined);
    const coming = start();
    this.stops.push(async () => stop(await coming));
    return coming;
  }

  get isUnderWay(): boolean {
    return this.begun !== null;
  }

  /** Ends the program on Ctrl-C, on a polite kill, and when its terminal goes away. A second Ctrl-C does not wait. */
  onSignals(code: number): void {
    // A terminal that went away takes no words any more; the parts still have to be stopped.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.wasInterrupted && signal === 'SIGINT') process.exit(code);
        this.wasInterrupted = true;
        void this.exit(code);
      });
    }
  }

  /** Stops everything, the last first; what cannot be stopped does not keep the rest running. */
  stop(): Promise<void> {
    this.begun ??= (async () => {
      for (const stop of this.stops.reverse()) await stop().catch(() => undefined);
    })();
    return this.begun;
  }

  async exit(code: number): Promise<never> {
    await this.stop();
    process.exit(code);
  }
}
