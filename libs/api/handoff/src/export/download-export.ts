import { DomainProblem, LedgerWriter, Transactions, type Tx } from '@akashi/api-platform';
import { ReportStore } from '@akashi/api-reporting';
import type { DownloadExportBody, IssuedFileView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ExportStore } from './export.store';
import { LinkDoor } from './link-door';
import { OpenLink } from './open-link';
import { recipientOf } from './recipient-of';

export interface VendorDownload {
  firmId: string;
  /** The recipient, by the link that stands for them. */
  person: { id: string; name: string };
  file: IssuedFileView;
}

/** One download by the recipient: counted, and in the ledger, before the first byte is sent. */
@Injectable()
export class DownloadExport {
  constructor(
    private readonly door: LinkDoor,
    private readonly links: OpenLink,
    private readonly exports: ExportStore,
    private readonly reports: ReportStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(body: DownloadExportBody, from: { ip: string; requestId: string }): Promise<VendorDownload> {
    const { place } = await this.door.enter(body, from.ip);
    const { engagementId, exportId } = place;
    const holder = recipientOf(place, from.requestId);
    const admit = async (tx: Tx) => {
      const link = await this.door.usable(tx, place, body.email);
      return { ...holder, name: link.recipientName, link };
    };
    return this.transactions.writeAdmitted(holder, admit, async (tx, { link }) => {
      const replacement = await this.links.replacementOf(tx, place, link);
      const isSeen = body.replacedSeen === true;
      this.door.ensureGiven(link, replacement && { isGiven: replacement.givesOldFile, isSeen });
      const files = await this.reports.files(tx, place, engagementId, link.reportId);
      const file = files.find(({ format }) => format === body.format);
      const counted = file && (await this.exports.count(tx, place, { format: body.format, ip: from.ip }));
      if (!file || !counted) throw new DomainProblem('link.not-usable');
      this.ledger.record(tx, {
        action: 'export.downloaded',
        engagementId,
        entity: { type: 'export', id: exportId },
        facts: { format: body.format, sha256: file.sha256, download: link.downloads + 1 },
      });
      return { firmId: place.firmId, person: { id: exportId, name: link.recipientName }, file };
    });
  }
}
