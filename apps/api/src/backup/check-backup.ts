import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readManifest, refusedBackup, type KeptTable, type Manifest, type Piece } from './manifest';
import { measurePiece, Measure, unpacked } from './write-piece';

export interface KeptFile extends Piece {
  readonly firmId: string;
  /** Of its content: its address. */
  readonly content: string;
}

/** Reads the whole backup and throws, naming it, for the first piece that is missing, cut or not as it was written. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) {
    await mustBeWhole(folder, table);
    await mustHaveItsRows(folder, table);
  }
  await mustBeWhole(folder, manifest.fileList);
  let files = 0;
  for await (const file of keptFiles(folder)) {
    await mustBeWhole(folder, file);
    files += 1;
  }
  if (files !== manifest.fileList.files)
    throw refusedBackup('ファイルの一覧が欠けています', 'Its list of files is cut', join(folder, 'files.txt'));
  return manifest;
}

async function mustBeWhole(folder: string, { file, bytes, sha256 }: Piece): Promise<void> {
  const found = await measurePiece(join(folder, file));
  if (found === null) throw refusedBackup(`${file} がありません`, `${file} is missing`, folder);
  if (found.bytes < bytes) throw refusedBackup(`${file} が途中で切れています`, `${file} is cut`, folder);
  if (found.bytes !== bytes || found.sha256 !== sha256)
    throw refusedBackup(`${file} が書かれた時のままではありません`, `${file} is not as it was written`, folder);
}

/** A piece that was packed anew around other rows bears its own hash; that of the rows is another. */
async function mustHaveItsRows(folder: string, { file, name, rows, rowsSha256 }: KeptTable): Promise<void> {
  const measure = new Measure();
  const refused = () =>
    refusedBackup(
      `表 ${name} の行が書かれた時のままではありません`,
      `The rows of ${name} are not as they were written`,
      folder,
    );
  try {
    await pipeline(unpacked(join(folder, file)), measure, async (pieces: AsyncIterable<Buffer>) => {
      for await (const _ of pieces);
    });
  } catch {
    throw refused();
  }
  if (measure.lines !== rows || measure.digest() !== rowsSha256) throw refused();
}

/** The files of a backup, as its list says. */
export async function* keptFiles(folder: string): AsyncGenerator<KeptFile> {
  const lines = createInterface({ input: createReadStream(join(folder, 'files.txt')), crlfDelay: Infinity });
  for await (const line of lines) {
    const [firmId = '', content = '', bytes = '', sha256 = ''] = line.split(' ');
    if (!/^[0-9a-f-]{36}$/.test(firmId) || !/^[0-9a-f]{64}$/.test(content))
      throw refusedBackup('ファイルの一覧を読めません', 'Its list of files cannot be read', folder);
    const file = `files/${firmId}/${content.slice(0, 2)}/${content}`;
    yield { firmId, content, file, bytes: Number(bytes), sha256 };
  }
}
