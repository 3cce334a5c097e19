/** Many numbers in little room. */
export class Numbers {
  private kept = new Float64Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.kept.length) {
      const larger = new Float64Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.kept[index]!;
  }

  /** The values that stand here more than once. */
  repeated(): ReadonlySet<number> {
    const sorted = this.kept.slice(0, this.length).sort();
    const found = new Set<number>();
    for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1]) found.add(sorted[at]!);
    return found;
  }
}
