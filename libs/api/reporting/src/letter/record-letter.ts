import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, Ids, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { LetterView, RecordLetterQuery } from '@akashi/contracts';
import { mayRecordLetter } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import type { ReceivedPaper } from '../received-papers';
import { ReportingStores } from '../reporting-stores';

/** 経営者確認書: the signed letter itself is kept, with who signed it and when. */
@Injectable()
export class RecordLetter {
  constructor(
    private readonly door: EngagementDoor,
    private readonly stores: ReportingStores,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(caller: Caller, engagementId: string, query: RecordLetterQuery, paper: ReceivedPaper): Promise<LetterView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { letters, papers, reports } = this.stores;
      const standing = await reports.standing(tx, caller, engagementId);
      const { datedOn, receivedOn, signerName, signerTitle } = query;
      const facts = { datedOn, receivedOn, signerName, signerTitle };
      const days = { today: this.clock.today(), periodEnd: room.periodEnd };
      ensure(mayRecordLetter({ ...facts, ...days, reportState: standing?.state ?? null }));

      const id = this.ids.next();
      const { fileName, sha256 } = paper;
      await papers.keep(tx, caller, paper);
      const of = { firmId: caller.firmId, engagementId, id, recordedBy: caller.userId };
      await letters.add(tx, { ...of, ...facts, fileName, fileSha256: sha256 });
      this.ledger.record(tx, {
        action: 'letter.recorded',
        engagementId,
        entity: { type: 'letter', id },
        facts: { sha256, datedOn, receivedOn },
        after: { signerName, signerTitle, fileName },
      });
      const letter = await letters.latest(tx, caller, engagementId);
      if (!letter) throw new Error('The letter just recorded is not there.');
      return letter;
    });
  }
}
