import { Transactions, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { LinkListPreviewView, LinkListQuery } from '@akashi/contracts';
import { lineageFrameworks } from '@akashi/domain/edition-import';
import { freshLinks, type FrameworkLink } from '@akashi/domain/framework-link';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { FrameworkLinkStore } from './framework-link.store';
import { ReadLinkList } from './read-link-list';

/** Faults that travel with a preview; the total is told beside them. */
const faultLimit = 300;

const nothingRead = { links: [], faults: [], rows: { read: 0, head: 0, blank: 0, elsewhere: 0, hidden: 0 } };

/** Reads a list of links as it would be recorded. Nothing is written. */
@Injectable()
export class PreviewLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: FrameworkLinkStore,
    private readonly reader: ReadLinkList,
  ) {}

  async execute(
    caller: Caller,
    editionId: string,
    query: LinkListQuery,
    upload: Readable,
    followed: FollowedWork,
  ): Promise<LinkListPreviewView> {
    const { mappingFaults, reading } = await this.reader.read(caller, editionId, query, upload, followed);
    const { links, faults, rows } = reading ?? nothingRead;
    const there = await this.transactions.read(caller, (tx) => this.links.links(tx, caller, editionId));
    const fresh = freshLinks(links, there);
    return {
      mappingFaults: [...mappingFaults],
      rows,
      sums: sumsOf(links, fresh),
      criteria: new Set(links.map(({ criterionKey }) => criterionKey)).size,
      fresh: fresh.length,
      faults: faults.slice(0, faultLimit),
      faultTotal: faults.length,
    };
  }
}

function sumsOf(links: readonly FrameworkLink[], fresh: readonly FrameworkLink[]): LinkListPreviewView['sums'] {
  return lineageFrameworks
    .map((framework) => {
      const count = (of: readonly FrameworkLink[]) => of.filter((one) => one.framework === framework).length;
      return { framework, links: count(links), fresh: count(fresh) };
    })
    .filter((sum) => sum.links > 0);
}
