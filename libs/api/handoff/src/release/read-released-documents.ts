import { ClientApprovers, EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import { ReportStore } from '@akashi/api-reporting';
import type { ReleasedDocumentsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ReleasedDocumentStore } from './released-document.store';

/** What the client's people were given, and what of the issued report they may still be. */
@Injectable()
export class ReadReleasedDocuments {
  constructor(
    private readonly door: EngagementDoor,
    private readonly documents: ReleasedDocumentStore,
    private readonly people: ClientApprovers,
    private readonly reports: ReportStore,
  ) {}

  execute(caller: Caller, engagementId: string): Promise<ReleasedDocumentsView> {
    return this.door.read(caller, engagementId, async (tx) => {
      const documents = await this.documents.list(tx, caller, engagementId);
      const there = await this.documents.reportsThere(tx, caller, engagementId);
      const issued = (await this.reports.versions(tx, caller, engagementId)).find(({ state }) => state === 'issued');
      const files = issued ? await this.reports.files(tx, caller, engagementId, issued.id) : [];
      const reports = files
        .filter(({ format }) => !there.has(`${issued!.id}/${format}`))
        .map(({ format, fileName, size }) => {
          return { reportId: issued!.id, edition: issued!.edition, format, fileName, size };
        });
      return { documents, reports, hasReaders: await this.people.haveReaders(tx, caller, engagementId) };
    });
  }
}
