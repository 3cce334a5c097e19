import { Transactions, type Caller } from '@akashi/api-platform';
import type { LinkListColumnsView } from '@akashi/contracts';
import type { LinkField } from '@akashi/domain/framework-link';
import { recallMapping, type TableEncoding, type TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { TableMappingStore } from '../import/table-mapping.store';
import { ReadLinkList } from './read-link-list';

/** The columns of a list of links, and how the firm's last one of the same headings was read. Nothing is written. */
@Injectable()
export class LookAtLinkList {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadLinkList,
    private readonly mappings: TableMappingStore,
  ) {}

  async execute(
    caller: Caller,
    editionId: string,
    encoding: TableEncoding | null,
    upload: Readable,
  ): Promise<LinkListColumnsView> {
    const { preview, proposed, headings } = await this.reader.look(caller, editionId, encoding, upload);
    const kept = await this.transactions.read(caller, (tx) => this.mappings.find(tx, caller, 'links', headings));
    const recalled = kept && recallMapping(kept.mapping as TableMapping<LinkField>, preview, kept.places);
    return { preview, mapping: recalled ?? proposed, keptAs: kept && recalled ? kept.name : null };
  }
}
