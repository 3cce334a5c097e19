/** Counts by name; a name that counts nothing is forgotten, so that the table does not grow with everybody who ever asked. */
export class Counts {
  private readonly counts = new Map<string, number>();

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  add(name: string, by: 1 | -1): void {
    const now = this.of(name) + by;
    if (now === 0) this.counts.delete(name);
    else this.counts.set(name, now);
  }

  names(): Iterable<string> {
    return this.counts.keys();
  }
}
