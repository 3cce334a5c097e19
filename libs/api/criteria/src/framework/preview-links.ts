import { FileStore, readOrRefuse, Transactions, type Caller } from '@akashi/api-platform';
import type { FrameworkLinksPreviewView } from '@akashi/contracts';
import { DocumentProcesses, tableLimits } from '@akashi/documents';
import { readLinks } from '@akashi/domain/framework-link';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { EditionStore } from '../edition/edition.store';
import { FrameworkLinkStore } from './framework-link.store';

/** Problems that travel with a preview; the total is told beside them. */
const problemLimit = 200;

/** Reads a list of links as it would be recorded. Nothing is written; recording sends what was read. */
@Injectable()
export class PreviewLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly links: FrameworkLinkStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(caller: Caller, editionId: string, upload: Readable): Promise<FrameworkLinksPreviewView> {
    const criteria = await this.transactions.read(caller, async (tx) => {
      await this.editions.view(tx, caller, editionId);
      return this.links.criteria(tx, caller, editionId);
    });
    const { sha256 } = await this.files.receive(caller.firmId, upload, tableLimits.fileBytes);
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const table = await readOrRefuse(this.processes.run('read-table', { bytes }));
    const { headingsMissing, links, problems } = readLinks(table, criteria);
    return { headingsMissing, links, problems: problems.slice(0, problemLimit), problemTotal: problems.length };
  }
}
