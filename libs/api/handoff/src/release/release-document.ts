import { ClientApprovers, EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import { ReceivedPapers, type ReceivedPaper } from '@akashi/api-reporting';
import type { ReleasedDocumentView, ReleaseDocumentQuery } from '@akashi/contracts';
import { mayReleaseDocument } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { ReleasedDocumentStore } from './released-document.store';

/** A file of the firm's own for the client's people to keep, as what it is. */
@Injectable()
export class ReleaseDocument {
  constructor(
    private readonly door: EngagementDoor,
    private readonly documents: ReleasedDocumentStore,
    private readonly people: ClientApprovers,
    private readonly papers: ReceivedPapers,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    { kind, note }: ReleaseDocumentQuery,
    file: ReceivedPaper,
  ): Promise<ReleasedDocumentView> {
    return this.door.write(caller, engagementId, async (tx, { state: engagementState }) => {
      const hasReaders = await this.people.haveReaders(tx, caller, engagementId);
      const held = await this.documents.held(tx, caller, engagementId, file.sha256);
      ensure(mayReleaseDocument({ engagementState, hasReaders, note, kind, held }));

      await this.papers.keep(tx, caller, file);
      const id = await this.documents.add(tx, caller, { engagementId, kind, file, report: null, note });
      this.ledger.record(tx, {
        action: 'document.released',
        engagementId,
        entity: { type: 'released-document', id },
        facts: { kind, sha256: file.sha256 },
        after: { fileName: file.fileName, note },
      });
      return this.documents.view(tx, caller, engagementId, id);
    });
  }
}
