import { mkdir, statfs } from 'node:fs/promises';

/** Of a small disk this share is enough, of a large one this much. */
const [share, bytes] = [0.05, 2 ** 30];

export interface Space {
  freeBytes: number;
  neededBytes: number;
}

type Statfs = (folder: string) => Promise<{ bsize: number; bavail: number; blocks: number }>;

/** What is left where files come in. A disk that is full to its last byte also keeps what is under way from ending well. */
export class FreeSpace {
  constructor(
    private readonly folder: string,
    /** Null asks for a twentieth of the disk, or for 1 GiB of a large one. */
    private readonly leastBytes: number | null,
    private readonly ask: Statfs = statfs,
  ) {}

  /** Null where there is enough, also once so many bytes more have come. Throws what the system says of a folder that it cannot make or look at. */
  async lacking(coming = 0): Promise<Space | null> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { bsize, bavail, blocks } = await this.ask(this.folder);
    const freeBytes = bavail * bsize;
    const neededBytes = this.leastBytes ?? Math.min(blocks * bsize * share, bytes);
    return freeBytes - coming < neededBytes ? { freeBytes, neededBytes: Math.ceil(neededBytes) } : null;
  }
}
