import { SignInThrottle } from '@akashi/api-people';
import { Clock, DomainProblem, Transactions, type Tx } from '@akashi/api-platform';
import { CorrectionStore, ReportStore, type Replacement } from '@akashi/api-reporting';
import type { OpenExportBody, VendorExportView } from '@akashi/contracts';
import { mayDownloadExport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ExportStore, type LinkPlace, type LinkRow } from './export.store';

const plain = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/**
 * What a link opens for its recipient. A token that never was, another person's address, a link that ended, was taken back
 * or is used up: one answer for all, so that trying tells nothing.
 */
@Injectable()
export class OpenLink {
  constructor(
    private readonly exports: ExportStore,
    private readonly reports: ReportStore,
    private readonly corrections: CorrectionStore,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async execute(body: OpenExportBody, ip: string): Promise<VendorExportView> {
    const place = await this.find(body, ip);
    return this.transactions.read({ ...place, clientId: null }, async (tx) => {
      const link = await this.usable(tx, place, body.email);
      const files = await this.reports.files(tx, place, place.engagementId, link.reportId);
      const { firmName, serviceName, recipientName, expiresAt, maxDownloads, downloads } = link;
      const names = { firmName, serviceName, recipientName };
      const replacement = await this.replacementOf(tx, place, link);
      const replaced = replacement && toldOf(replacement);
      const left = { expiresAt: expiresAt.toISOString(), downloadsLeft: maxDownloads - downloads };
      return { ...names, ...left, files: replaced && !replaced.givesOldFile ? [] : files, replaced };
    });
  }

  /** The version that took the place of what the link leads to; null while that stands. */
  async replacementOf(tx: Tx, place: LinkPlace, link: LinkRow): Promise<Replacement | null> {
    const replacements = await this.corrections.replacements(tx, place, place.engagementId);
    return replacements.find(({ replacesId }) => replacesId === link.reportId) ?? null;
  }

  /** Where the link leads. Attempts are slowed by where they come from, whatever token they try; a good one clears the count. */
  async find({ token, email }: OpenExportBody, ip: string): Promise<LinkPlace> {
    const key = `link:${ip}`;
    await this.throttle.admit(key);
    const place = await this.exports.place(token);
    if (!place) throw new DomainProblem('link.not-usable');
    await this.transactions.read({ ...place, clientId: null }, (tx) => this.usable(tx, place, email));
    await this.throttle.forget(key);
    return place;
  }

  async usable(tx: Tx, place: LinkPlace, email: string): Promise<LinkRow> {
    const link = await this.exports.link(tx, place);
    if (!link || plain(link.recipientEmail) !== plain(email)) throw new DomainProblem('link.not-usable');
    const { revoked, expiresAt, downloads, maxDownloads } = link;
    const now = this.clock.now().getTime();
    const facts = { revoked, now, expiresAt: expiresAt.getTime(), downloads, maxDownloads };
    if (!mayDownloadExport(facts).allowed) throw new DomainProblem('link.not-usable');
    return link;
  }
}

/** What its recipient is told: nothing of the version to come but that it is there, from when, and why. */
function toldOf({ edition, on, reason, givesOldFile }: Replacement): NonNullable<VendorExportView['replaced']> {
  return { edition, replacedEdition: edition - 1, on, reason, givesOldFile };
}
