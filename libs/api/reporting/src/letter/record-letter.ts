import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { LetterView, RecordLetterQuery } from '@akashi/contracts';
import { mayRecordLetter } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReceivedPapers, type ReceivedPaper } from '../received-papers';
import { ReportStore } from '../report/report.store';
import { LetterStore } from './letter.store';

/** 経営者確認書: the signed letter itself is kept, with who signed it and when. */
@Injectable()
export class RecordLetter {
  constructor(
    private readonly door: EngagementDoor,
    private readonly letters: LetterStore,
    private readonly papers: ReceivedPapers,
    private readonly reports: ReportStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, query: RecordLetterQuery, paper: ReceivedPaper): Promise<LetterView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const standing = await this.reports.standing(tx, caller, engagementId);
      const { datedOn, receivedOn, signerName, signerTitle, signerAuthority } = query;
      const facts = { datedOn, receivedOn, signerName, signerTitle, signerAuthority };
      const days = { today: this.clock.today(), periodEnd: room.periodEnd };
      ensure(mayRecordLetter({ ...facts, ...days, reportState: standing?.state ?? null }));

      const { fileName, sha256 } = paper;
      await this.papers.keep(tx, caller, paper);
      const of = { firmId: caller.firmId, engagementId, recordedBy: caller.userId };
      const id = await this.letters.add(tx, { ...of, ...facts, fileName, fileSha256: sha256 });
      this.ledger.record(tx, {
        action: 'letter.recorded',
        engagementId,
        entity: { type: 'letter', id },
        facts: { sha256, datedOn, receivedOn },
        after: { signerName, signerTitle, signerAuthority, fileName },
      });
      return this.letters.changed(tx, caller, room);
    });
  }
}
