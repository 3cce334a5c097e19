import type { Caller, Tx } from '@akashi/api-platform';
import { testTypeShortLabels } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import type { ListedLink, StandingRequest } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { DropLinkStore } from '../drop-link/drop-link.store';
import { selectNamedPapers, selectStandingRequests } from '../request.query';

/** With whether the client was ever asked. */
export type KeptRequest = StandingRequest & { readonly wasSent: boolean };

/** A paper as a list names it: `9.2.1.3 運用評価`, of several controls under one number `9.2.1.3 運用評価 (2)`; first in Japanese. */
export interface NamedPaper {
  readonly id: string;
  readonly names: readonly [ja: string, en: string];
}

/** What a list of requests is written from, and held against when it comes back. */
@Injectable()
export class RequestListStore {
  constructor(private readonly links: DropLinkStore) {}

  /** The link of this engagement that a list went out with, whether it still opens or not; null where there is none. */
  async link(tx: Tx, { firmId }: Caller, engagementId: string, linkId: string): Promise<ListedLink | null> {
    const place = { firmId, engagementId, linkId };
    const link = await this.links.link(tx, place);
    return link && { recipientName: link.recipientName, asked: await this.links.askedBy(tx, place) };
  }

  standing(tx: Tx, caller: Caller, engagementId: string): Promise<KeptRequest[]> {
    return tx.query(selectStandingRequests, [caller.firmId, engagementId]);
  }

  async papers(tx: Tx, caller: Caller, engagementId: string): Promise<NamedPaper[]> {
    type Numbered = { id: string; number: string; type: TestType; place: string | null };
    const papers = await tx.query<Numbered[]>(selectNamedPapers, [caller.firmId, engagementId]);
    return papers.map(({ id, number, type, place }) => {
      const { ja, en } = testTypeShortLabels[type];
      const which = place ? ` (${place})` : '';
      return { id, names: [`${number} ${ja}${which}`, `${number} ${en}${which}`] };
    });
  }
}
