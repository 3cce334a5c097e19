import { Transactions, type Tx } from '@akashi/api-platform';
import { CorrectionStore, ReportStore, type Replacement } from '@akashi/api-reporting';
import type { OpenExportBody, VendorExportView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { LinkPlace, LinkRow } from './export.store';
import { LinkDoor } from './link-door';

export interface OpenedLink {
  place: LinkPlace;
  view: VendorExportView;
}

/**
 * What a link opens for its recipient. That a later version took the place of its report is told before anything else, by a link that has
 * ended, too: whoever holds the old one has to know.
 */
@Injectable()
export class OpenLink {
  constructor(
    private readonly door: LinkDoor,
    private readonly reports: ReportStore,
    private readonly corrections: CorrectionStore,
    private readonly transactions: Transactions,
  ) {}

  async execute(body: OpenExportBody, ip: string): Promise<OpenedLink> {
    const { place, pass } = await this.door.enter(body, ip);
    const view = await this.transactions.read({ ...place, clientId: null }, async (tx) => {
      const link = await this.door.usable(tx, place, body.email);
      const replacement = await this.replacementOf(tx, place, link);
      if (!replacement) this.door.ensureGiven(link, null);
      const { firmName, serviceName, recipientName, expiresAt, maxDownloads, downloads } = link;
      const hasEnded = this.door.hasEnded(link);
      const replaced = replacement && toldOf(replacement, link, hasEnded);
      const files = await this.reports.files(tx, place, place.engagementId, link.reportId);
      return {
        ...{ firmName, serviceName, recipientName, replaced, pass },
        ...{ expiresAt: expiresAt.toISOString(), downloadsLeft: hasEnded ? 0 : maxDownloads - downloads },
        files: replaced && !replaced.givesOldFile ? [] : files,
      };
    });
    return { place, view };
  }

  /** The version that took the place of what the link leads to; null while that stands. */
  async replacementOf(tx: Tx, place: LinkPlace, link: LinkRow): Promise<Replacement | null> {
    const replacements = await this.corrections.replacements(tx, place, place.engagementId);
    return replacements.find(({ replacesId }) => replacesId === link.reportId) ?? null;
  }
}

/** What its recipient is told: nothing of the version to come but that it is there, from when, and why. */
function toldOf(
  { edition, on, reason, givesOldFile }: Replacement,
  { revoked }: LinkRow,
  hasEnded: boolean,
): NonNullable<VendorExportView['replaced']> {
  // A link is taken back from whoever should not have it: they are told to throw the old version away, and no more.
  const why = revoked ? null : reason;
  return { edition, replacedEdition: edition - 1, on, reason: why, givesOldFile: givesOldFile && !hasEnded };
}
