import { hash } from 'node:crypto';

/** A row that may be among the first of a ranking. */
export interface Candidate {
  /** Hex: its letters are in the order of the bytes. */
  readonly digest: string;
  readonly rowNumber: number;
}

/** Hashes a row behind the seed that draws it. A million rows come by: the room for them is made once. */
export class SeededDigest {
  private readonly prefix: Buffer;
  private room: Buffer;

  constructor(seed: Uint8Array) {
    this.prefix = Buffer.concat([seed, Uint8Array.of(0)]);
    this.room = this.roomFor(2 ** 12);
  }

  of(canonicalRow: Uint8Array): string {
    const end = this.prefix.length + canonicalRow.length;
    if (end > this.room.length) this.room = this.roomFor(end * 2);
    this.room.set(canonicalRow, this.prefix.length);
    return hash('sha256', this.room.subarray(0, end), 'hex');
  }

  private roomFor(length: number): Buffer {
    const room = Buffer.allocUnsafe(length);
    this.prefix.copy(room);
    return room;
  }
}

/** Keeps those that come first; twice as many are held before the others are let go. */
export class FirstRanked<Row extends Candidate> {
  private held: Row[] = [];
  private worst: string | null = null;

  constructor(private readonly count: number) {}

  admits(digest: string): boolean {
    return this.worst === null || digest <= this.worst;
  }

  add(candidate: Row): void {
    this.held.push(candidate);
    if (this.held.length >= Math.max(this.count * 2, 1_024)) this.letGo();
  }

  inOrder(): readonly Row[] {
    this.letGo();
    return this.held;
  }

  private letGo(): void {
    this.held.sort((a, b) => (a.digest === b.digest ? a.rowNumber - b.rowNumber : a.digest < b.digest ? -1 : 1));
    this.held = this.held.slice(0, this.count);
    if (this.held.length === this.count) this.worst = this.held.at(-1)?.digest ?? null;
  }
}
