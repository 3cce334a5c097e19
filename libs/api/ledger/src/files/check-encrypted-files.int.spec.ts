import { EncryptFiles, FileStore } from '@akashi/api-platform';
import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { StoredFilesView } from '@akashi/contracts';
import { randomBytes } from 'node:crypto';
import { chmod, readFile, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LedgerModule } from '../ledger.module';
import { WalkStoredFiles } from './walk-stored-files';

let test: TestApp;
let firm: Firm;
let quality: Person;

beforeAll(async () => {
  test = await startTestApp([LedgerModule], { fileKeys: [randomBytes(32)] });
  firm = await aFirm(test);
  quality = await firm.person('品質', 'quality_office', 'member');
});
afterAll(() => test.close());

const pathOf = (sha256: string): string => `${test.config.fileFolder}/${firm.firmId}/${sha256.slice(0, 2)}/${sha256}`;

/** A file that a record names, encrypted as it came. */
async function stored(): Promise<{ sha256: string; content: Buffer }> {
  const content = randomBytes(150_000);
  const { sha256, size } = await test.app.get(FileStore).put(firm.firmId, content);
  await test.admin.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3)`, [
    firm.firmId,
    sha256,
    size,
  ]);
  await chmod(pathOf(sha256), 0o600);
  return { sha256, content };
}

it('the walk through encrypted files reads what they hold, and names the one of which a byte, its end or its key is another', async () => {
  const [sound, flipped, cut, swapped] = [await stored(), await stored(), await stored(), await stored()];
  const lies = await readFile(pathOf(sound.sha256));
  expect(lies.includes(sound.content.subarray(0, 40))).toBe(false);
  const bytes = await readFile(pathOf(flipped.sha256));
  bytes[70_000] = bytes[70_000]! ^ 1;
  await writeFile(pathOf(flipped.sha256), bytes);
  await truncate(pathOf(cut.sha256), 80_000);
  // Whole and encrypted, but another file of the firm's.
  await writeFile(pathOf(swapped.sha256), lies);
  await test.app.get(WalkStoredFiles).run();
  const { last, differing } = (await quality.get('/api/stored-files').expect(200)).body as StoredFilesView;
  expect([last?.files, last?.differing]).toEqual([4, 3]);
  expect(differing.map(({ sha256 }) => sha256).sort()).toEqual([flipped.sha256, cut.sha256, swapped.sha256].sort());
  // The command leaves them as they lie, and says how many.
  const [one, two] = await Promise.all([test.app.get(EncryptFiles).all(), test.app.get(EncryptFiles).all()]);
  for (const counts of [one, two]) expect(counts.encrypted).toBe(0);
  expect((await readFile(pathOf(flipped.sha256))).equals(bytes)).toBe(true);
});
