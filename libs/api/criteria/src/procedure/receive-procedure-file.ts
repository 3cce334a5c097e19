import { LedgerWriter, mustBeAwaited, Transactions, withFile, type Caller } from '@akashi/api-platform';
import type { ProcedureFileView } from '@akashi/contracts';
import type { ProcedureField } from '@akashi/domain/procedure';
import { recallMapping, type TableEncoding, type TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { CriteriaUpload } from '../import/criteria-upload';
import { TableMappingStore } from '../import/table-mapping.store';
import { ProcedureFileStore } from './procedure-file.store';
import { ReadProcedureFile } from './read-procedure-file';

/** Takes in a file of procedures for an edition and says what there is to map; one that cannot be read is not kept at all. */
@Injectable()
export class ReceiveProcedureFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: CriteriaUpload,
    private readonly reader: ReadProcedureFile,
    private readonly stores: ProcedureFileStore,
    private readonly mappings: TableMappingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    { editionId, encoding }: { editionId: string; encoding: TableEncoding | null },
    fileName: string,
    upload: Readable,
  ): Promise<ProcedureFileView> {
    await this.transactions.read(caller, (tx) => this.stores.mustHaveEdition(tx, caller, editionId));
    const { received, scan } = await this.uploads.receive(caller, upload);
    const { headings, ...look } = await this.reader.look(caller, { sha256: received.sha256, encoding });
    return this.transactions.write(withFile(caller, received), async (tx) => {
      const id = await this.stores.add(tx, caller, { ...received, fileName, editionId, encoding });
      this.ledger.record(tx, {
        action: 'procedure.file-received',
        engagementId: null,
        entity: { type: 'procedure-file', id, version: 1 },
        facts: { edition: editionId, size: received.size },
      });
      const kept = await this.mappings.find(tx, caller, 'procedures', headings);
      const mapping = kept && recallMapping(kept.mapping as TableMapping<ProcedureField>, look.preview, kept.places);
      const sameFile = await this.stores.importsOf(tx, caller, editionId, received.sha256);
      mustBeAwaited(upload);
      const offered = kept && mapping ? { name: kept.name, mapping } : null;
      return { id, editionId, fileName, size: received.size, scan, ...look, kept: offered, sameFile };
    });
  }
}
