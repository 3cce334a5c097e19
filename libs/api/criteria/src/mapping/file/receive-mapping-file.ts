import { ensure, LedgerWriter, mustBeAwaited, Transactions, withFile, type Caller } from '@akashi/api-platform';
import type { EditionView, MappingFileView } from '@akashi/contracts';
import { mayImportMapping } from '@akashi/domain/mapping-file';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CriteriaUpload } from '../../import/criteria-upload';
import { EditionStore } from '../../edition/edition.store';
import { MappingColumns } from './mapping-columns';
import { MappingFileStore, type MappingFile } from './mapping-file.store';

/** Takes in a file that maps two editions and says what there is to map; one that cannot be read is not kept at all. */
@Injectable()
export class ReceiveMappingFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: CriteriaUpload,
    private readonly editions: EditionStore,
    private readonly columns: MappingColumns,
    private readonly mappingFiles: MappingFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    { encoding, ...editions }: Pick<MappingFile, 'from' | 'to' | 'encoding'>,
    fileName: string,
    upload: Readable,
  ): Promise<MappingFileView> {
    const { from, to } = await this.transactions.read(caller, async (tx) => ({
      from: titled(await this.editions.view(tx, caller, editions.from)),
      to: titled(await this.editions.view(tx, caller, editions.to)),
    }));
    ensure(mayImportMapping({ isSame: from.id === to.id, answered: 0, faults: 0 }));
    const { received, scan } = await this.uploads.receive(caller, upload);
    const look = await this.columns.look(caller, { sha256: received.sha256, encoding });
    return this.transactions.write(withFile(caller, received), async (tx) => {
      const id = await this.mappingFiles.add(tx, caller, { ...received, fileName, encoding, ...editions });
      this.ledger.record(tx, {
        action: 'mapping.file-received',
        engagementId: null,
        entity: { type: 'mapping-file', id, version: 1 },
        facts: { ...editions, size: received.size },
      });
      const { preview, proposed } = look;
      const kept = await this.columns.recall(tx, caller, look);
      mustBeAwaited(upload);
      return { id, from, to, fileName, size: received.size, scan, preview, proposed, kept };
    });
  }
}

const titled = ({ id, titleJa, titleEn }: EditionView) => ({ id, titleJa, titleEn });
