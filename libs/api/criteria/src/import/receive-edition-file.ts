import { LedgerWriter, mustBeAwaited, Transactions, withFile, type Caller } from '@akashi/api-platform';
import type { EditionFileView } from '@akashi/contracts';
import type { TableEncoding } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CriteriaUpload } from './criteria-upload';
import { EditionFileStore } from './edition-file.store';
import { KeptMappings } from './kept-mappings';
import { ReadEditionFile } from './read-edition-file';

/** Takes in the file of a catalogue and says what there is to map; a file that cannot be read is not kept at all. */
@Injectable()
export class ReceiveEditionFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: CriteriaUpload,
    private readonly reader: ReadEditionFile,
    private readonly editionFiles: EditionFileStore,
    private readonly mappings: KeptMappings,
    private readonly ledger: LedgerWriter,
  ) {}

  /** The encoding is the one that somebody chose; null where it is to be found. */
  async execute(
    caller: Caller,
    { fileName, encoding }: { fileName: string; encoding: TableEncoding | null },
    upload: Readable,
  ): Promise<EditionFileView> {
    const { received, scan } = await this.uploads.receive(caller, upload);
    const view = await this.reader.view(caller, { sha256: received.sha256, encoding });
    return this.transactions.write(withFile(caller, received), async (tx) => {
      const id = await this.editionFiles.add(tx, caller, { ...received, fileName, encoding });
      this.ledger.record(tx, {
        action: 'edition.file-received',
        engagementId: null,
        entity: { type: 'edition-file', id, version: 1 },
        facts: { size: received.size },
      });
      const about = { id, fileName, size: received.size, scan };
      const sameFile = await this.editionFiles.editionsOf(tx, caller, received.sha256);
      const kept = view.kind === 'oscal' ? null : await this.mappings.recall(tx, caller, view);
      mustBeAwaited(upload);
      if (view.kind === 'oscal') {
        const title = [view.title, view.version].filter((text) => text !== '').join(' ');
        return { ...about, sameFile, title, table: null, tree: view.reading };
      }
      return {
        ...about,
        sameFile,
        title: '',
        tree: null,
        table: { preview: view.preview, proposed: view.proposed, kept },
      };
    });
  }
}
