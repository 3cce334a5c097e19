import { DomainProblem, FileStore } from '@akashi/api-platform';
import { DocumentFault, DocumentProcesses, viewingLimits } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { ReadWords } from './evidence-text.store';

/** A stored file. */
interface File {
  sha256: string;
  size: number;
}

const none: ReadWords = { pages: null, places: null, isCut: false };

/** Bytes that one process reads: starting one for each small file would take longer than all of their words. */
const batchBytes = 8 * 2 ** 20;

/** The words of stored files, read in a process of their own; none of one that is too large, unreadable or not as it came. */
@Injectable()
export class EvidenceWords {
  constructor(
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  /**
   * In the order asked; null for one that the storage does not give now. A file that ends its process is read alone, so that it
   * takes no other along.
   */
  async read(firmId: string, files: readonly File[], signal: AbortSignal): Promise<(ReadWords | null)[]> {
    const words: (ReadWords | null)[] = [];
    for (const batch of inBatches(files)) words.push(...(await this.batch(firmId, batch, signal)));
    return words;
  }

  private async batch(firmId: string, files: readonly File[], signal: AbortSignal): Promise<(ReadWords | null)[]> {
    const found = await Promise.all(files.map((file) => this.bytesOf(firmId, file)));
    try {
      const given = { files: found.map((bytes) => bytes ?? new Uint8Array()) };
      const texts = await this.processes.run('read-file-texts', given, { signal });
      return texts.map((text, at) => (found[at] === null ? null : (text ?? none)));
    } catch (error) {
      // Whoever ends the work ends its process too, which says nothing of the file.
      signal.throwIfAborted();
      if (!(error instanceof DocumentFault)) throw error;
      // It would go the same way again.
      if (files.length === 1) return [none];
      const alone: (ReadWords | null)[] = [];
      for (const file of files) alone.push(...(await this.batch(firmId, [file], signal)));
      return alone;
    }
  }

  /** Nothing of one that is not read at all; null where the storage does not answer. */
  private async bytesOf(firmId: string, { sha256, size }: File): Promise<Uint8Array | null> {
    if (size > viewingLimits.fileBytes) return new Uint8Array();
    try {
      return await this.files.bytes(firmId, sha256);
    } catch (error) {
      // The nightly check tells of one that is not what came in.
      const isOther = error instanceof DomainProblem && error.code === 'file.not-as-recorded';
      return isOther ? new Uint8Array() : null;
    }
  }
}

function inBatches(files: readonly File[]): File[][] {
  const batches: File[][] = [];
  let bytes = Infinity;
  for (const file of files) {
    bytes += file.size;
    if (bytes > batchBytes) {
      batches.push([]);
      bytes = file.size;
    }
    batches.at(-1)!.push(file);
  }
  return batches;
}
