import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('leaves the file as it was where the disk takes only a part of the new one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-'));
  const write = (length: number) => {
    const module = resolve(import.meta.dirname, 'write-whole.ts');
    const program = `import { writeWhole } from ${JSON.stringify(module)}; writeWhole('kept', 'x'.repeat(${length}))`;
    // No file may be longer than 8 blocks: the write takes what fits, as it does on a disk that is full.
    const command = `ulimit -f 8 && exec "$0" --input-type=module-typescript -e "$1"`;
    return spawnSync('sh', ['-c', command, process.execPath, program], { cwd: folder, encoding: 'utf8' });
  };
  expect(write(100)).toMatchObject({ status: 0 });
  expect(write(20_000)).toMatchObject({ status: 1, stderr: expect.stringContaining('EFBIG') });
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('x'.repeat(100));
  expect(readdirSync(folder)).toEqual(['kept']);
  rmSync(folder, { recursive: true });
});
