import { FileStore, type Caller } from '@akashi/api-platform';
import { measured, type MeasuredFile } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { crc32 } from 'node:zlib';
import type { UsedFile } from './engagement-file.store';

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  evidence: ['証跡', 'Evidence'],
  population: ['母集団', 'Population'],
  'population-rows': ['母集団の行', 'Rows of a population'],
  statement: ['言明書', 'Statement'],
  letter: ['経営者確認書', 'Written representation'],
  report: ['報告書', 'Report'],
  package: ['引渡しパッケージ', 'Package'],
  'package-item': ['引渡しの文書', 'Document of the package'],
  'follow-up': ['改善の確認', 'Follow-up'],
  request: ['資料依頼の回答', 'Answer to a request'],
  finding: ['発見事項への回答', 'Answer to a finding'],
  released: ['監査対象に渡した文書', 'Released document'],
  'inspection-bundle': ['検査用の一式', 'Bundle for an inspector'],
};

/** Reads each file once to its end before anything is written: what is not as it was recorded is told here. */
@Injectable()
export class MeasureFiles {
  constructor(private readonly files: FileStore) {}

  async measure({ firmId }: Pick<Caller, 'firmId'>, used: readonly UsedFile[]): Promise<MeasuredFile[]> {
    const found = new Map<string, MeasuredFile>();
    for (const file of used) {
      const path = pathOf(file);
      if (found.has(path.toLowerCase())) continue;
      const [kind, kindEn] = kinds[file.kind] ?? [file.kind, file.kind];
      const content = () => this.files.read(firmId, file);
      const crc = await checksum(content());
      const { sha256, size, fileName } = file;
      const titles = { title: `${kind}　${fileName}`, titleEn: `${kindEn}: ${fileName}` };
      found.set(path.toLowerCase(), { path, ...titles, sha256, size, crc, content });
    }
    return [...found.values()];
  }
}

/** Of what was written here a moment ago. */
export function inMemory(path: string, title: string, titleEn: string, content: string): MeasuredFile {
  return { ...measured({ path, bytes: new TextEncoder().encode(content) }), title, titleEn };
}

async function checksum(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let crc = 0;
  for await (const piece of pieces) crc = crc32(piece, crc);
  return crc;
}

/** Under its own name, in a folder of its content: two of one name are never one. */
function pathOf({ kind, sha256, fileName }: UsedFile): string {
  const name = fileName
    .normalize('NFC')
    .replace(/[\\/:\p{Cc}]/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
    .slice(-100);
  return `files/${kind}/${sha256.slice(0, 16)}/${name || 'file'}`;
}
