import { EngagementDoor } from '@akashi/api-engagements';
import { FileStore, readOrRefuse, type Caller } from '@akashi/api-platform';
import type { StatementColumnsView } from '@akashi/contracts';
import { DocumentProcesses, tableLimits } from '@akashi/documents';
import { recallMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { StatementStore } from './statement.store';

/** The columns of a client's own workbook, and how the client's last one of the same headings was read. */
@Injectable()
export class PreviewColumns {
  constructor(
    private readonly door: EngagementDoor,
    private readonly statements: StatementStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(caller: Caller, engagementId: string, upload: Readable): Promise<StatementColumnsView> {
    const { sha256 } = await this.files.receive(caller.firmId, upload, tableLimits.fileBytes);
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const table = await readOrRefuse(this.processes.run('preview-statement-table', { bytes }));
    return this.door.read(caller, engagementId, async (tx) => {
      const kept = await this.statements.recalled(tx, caller, engagementId, table.headingSha256);
      const recalled = kept && recallMapping(kept.mapping, table.preview, kept.places);
      return { preview: table.preview, mapping: recalled ?? table.mapping, isRecalled: recalled !== null };
    });
  }
}
