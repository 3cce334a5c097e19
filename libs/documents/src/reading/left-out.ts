import type { LeftOutKind, LeftOutView } from '@akashi/contracts';

/** What is not shown of a file, each kind once. */
export class LeftOut {
  private readonly counts = new Map<LeftOutKind, number | null>();

  /** Adds to what was counted before. */
  add(what: LeftOutKind, count: number): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  /** It is so, and nobody counts how often; or the figure is a limit and no sum. */
  say(what: LeftOutKind, count: number | null = null): void {
    this.counts.set(what, count);
  }

  get list(): LeftOutView[] {
    return [...this.counts].map(([what, count]) => ({ what, count }));
  }
}
