import { Transactions, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { PreviewProceduresBody, ProcedurePreviewView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ProcedureImportStore } from './procedure-import.store';
import { ReadProcedureFile } from './read-procedure-file';

/** Faults that travel with a preview; the total is told beside them. */
const faultLimit = 300;

const nothingRead = { read: 0, head: 0, blank: 0, elsewhere: 0, hidden: 0 };

/** Reads a file as it would be imported. Nothing is written. */
@Injectable()
export class PreviewProcedures {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadProcedureFile,
    private readonly imports: ProcedureImportStore,
  ) {}

  async execute(
    caller: Caller,
    fileId: string,
    { mapping }: PreviewProceduresBody,
    followed: FollowedWork,
  ): Promise<ProcedurePreviewView> {
    const { mappingFaults, reading, file } = await this.reader.read(caller, fileId, mapping, followed);
    const { entries, faults, rows } = reading ?? { entries: [], faults: [], rows: nothingRead };
    return this.transactions.read(caller, async (tx) => {
      const { added, changed, unchanged } = await this.imports.news(tx, caller, file.editionId, entries);
      return {
        mappingFaults: [...mappingFaults],
        rows,
        added: added.length,
        changed: changed.length,
        unchanged,
        criteria: new Set(entries.map(({ criterionKey }) => criterionKey)).size,
        faults: faults.slice(0, faultLimit),
        faultTotal: faults.length,
        version: await this.imports.count(tx, caller, file.editionId),
      };
    });
  }
}
