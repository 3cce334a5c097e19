import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSpace } from './free-space';

const GiB = 2 ** 30;
let folder: string;

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'akashi-space-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A disk of blocks of 4 KiB, of which so much is left to us. */
const disk = (total: number, free: number) => () =>
  Promise.resolve({ bsize: 4096, blocks: total / 4096, bavail: Math.floor(free / 4096) });

describe('space for files', () => {
  it.each([
    ['a twentieth of a small disk', 10 * GiB, 0.5 * GiB, null],
    ['less than that', 10 * GiB, 0.49 * GiB, 0.5 * GiB],
    ['1 GiB of a large one', 1000 * GiB, GiB, null],
    ['less than that of a large one', 1000 * GiB, GiB - 4096, GiB],
    ['nothing', 1000 * GiB, 0, GiB],
  ])('is judged by what is left: %s', async (_, total, free, needed) => {
    const lacking = await new FreeSpace(folder, null, disk(total, free)).lacking();
    expect(lacking).toEqual(needed && { freeBytes: Math.floor(free / 4096) * 4096, neededBytes: needed });
  });

  it('is judged by what whoever runs the installation asks for', async () => {
    expect(await new FreeSpace(folder, 2 * GiB, disk(1000 * GiB, 2 * GiB)).lacking()).toBeNull();
    expect(await new FreeSpace(folder, 2 * GiB, disk(1000 * GiB, GiB)).lacking()).toMatchObject({
      neededBytes: 2 * GiB,
    });
  });

  it('is judged by what is left once a file has come that is about to', async () => {
    const space = new FreeSpace(folder, GiB, disk(1000 * GiB, 4 * GiB));
    expect(await space.lacking(3 * GiB)).toBeNull();
    expect(await space.lacking(3 * GiB + 4096)).toMatchObject({ freeBytes: 4 * GiB });
  });

  it('asks the system itself, of a folder that is made for it', async () => {
    const place = join(folder, 'files', 'here');
    expect(await new FreeSpace(place, 1).lacking()).toBeNull();
    expect(statSync(place).isDirectory()).toBe(true);
  });
});
