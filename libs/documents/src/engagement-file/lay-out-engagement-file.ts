import { canonicalJson } from '@akashi/domain/ledger';
import { crc32 } from 'node:zlib';
import { sizeOfZip, type MeasuredEntry } from '../archive/stored-zip';
import {
  enclosedLedger,
  infoOf,
  ledgerInfo,
  ledgerKeyFingerprint,
  manifestOf,
  type WrittenPart,
} from '../package/describe-package';
import { sha256Hex } from '../package/check-package';
import { engagementFilePage } from './engagement-file-page';
import type { EngagementFileModel, MeasuredFile } from './engagement-file-model';

type Measured = Pick<MeasuredFile, 'path' | 'size' | 'sha256' | 'crc' | 'content'>;

/** An entry with the hash that the list has of it. */
export interface ListedEntry extends MeasuredEntry {
  readonly sha256: string;
}

/** What is laid out and not signed yet. */
export interface LaidOutFile {
  /** The text that the ledger's key signs. */
  readonly manifest: string;
  /** How long the archive will be. */
  readonly size: number;
  /** Every entry of the archive, once the manifest is signed. */
  readonly entries: (note: string) => ListedEntry[];
}

/**
 * A bag as a package is one, of another purpose: under its signature it says that it is a firm's file of an engagement. Files are read
 * when they are written, so that its size is no matter of memory.
 */
export function layOutEngagementFile(model: EngagementFileModel, files: readonly MeasuredFile[]): LaidOutFile {
  const page = engagementFilePage(model, files, ledgerKeyFingerprint(model.ledger.publicKeyPem));
  const payload = [
    ...files,
    ...[...enclosedLedger(model.ledger), { path: 'index.html', bytes: text(page) }, listOf(model, files)].map(measured),
  ].map((one) => ({ ...one, path: `data/${one.path}` }));
  const tags = [
    { path: 'bag-info.txt', bytes: text(bagInfo(model, payload)) },
    { path: 'bagit.txt', bytes: text('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') },
    { path: 'manifest-sha256.txt', bytes: text(manifestOf(payload)) },
  ].map(measured);
  const heading = `${model.ledger.origin}/engagement-file/${model.fileId}\n`;
  const entries = (note: string): ListedEntry[] => {
    const signed = [...tags, measured({ path: 'manifest.note', bytes: text(note) })];
    const tagManifest = measured({ path: 'tagmanifest-sha256.txt', bytes: text(manifestOf(signed)) });
    return [...signed, tagManifest, ...payload].map(({ path, ...one }) => ({
      ...one,
      name: `${model.bagName}/${path}`,
    }));
  };
  return { manifest: heading + manifestOf(tags), size: sizeOfZip(entries('')) + 400, entries };
}

function listOf(model: EngagementFileModel, files: readonly MeasuredFile[]): WrittenPart {
  const { fileId: packageId, number: version } = model;
  const listed = files.map(({ path, title, titleEn, size: bytes, sha256 }) => {
    return { role: 'other', path, title, titleEn, bytes, sha256, ledgerSeq: null };
  });
  const facts = { format: 1, packageId, version, files: listed, purpose: 'engagement-file' };
  return { path: 'package.json', bytes: text(`${canonicalJson(facts)}\n`) };
}

function bagInfo(model: EngagementFileModel, payload: readonly Measured[]): string {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  return infoOf([
    ['Source-Organization', model.firm],
    ['Contact-Organization', model.client],
    ['External-Description', model.service],
    ['External-Identifier', model.fileId],
    ['Bagging-Date', model.madeOn],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Package-Version', model.number],
    ['Purpose', 'engagement-file'],
    ['Engagement', model.engagement],
    ['Made-At', model.madeAt],
    ['Period', `${model.period.from}/${model.period.to}`],
    ...ledgerInfo(model.ledger),
  ]);
}

/** What is in memory already. */
export function measured({ path, bytes }: WrittenPart): Measured {
  return {
    ...{ path, size: bytes.length, sha256: sha256Hex(bytes), crc: crc32(bytes) },
    content: async function* () {
      yield bytes;
    },
  };
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
