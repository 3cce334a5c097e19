import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { ConfirmFindingBody, FindingView } from '@akashi/contracts';
import { mayConfirmFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from './finding.store';

/** 事実確認: records that the client agrees to the facts in the version of the text it was shown. */
@Injectable()
export class ConfirmFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ConfirmFindingBody): Promise<FindingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const finding = await this.findings.facts(tx, caller, engagementId, id);
      const { version, textVersion, confirmedOn, confirmedBy, remark } = body;
      const { state, raisedOn } = finding;
      const today = this.clock.today();
      const shown = { confirmedTextVersion: textVersion, textVersion: finding.textVersion };
      ensure(mayConfirmFinding({ state, ...shown, confirmedBy, confirmedOn, raisedOn, today, remark }));

      await this.findings.change(tx, caller, room, { id, version }, { state: 'confirmed' });
      await this.findings.addConfirmation(tx, {
        firmId: caller.firmId,
        engagementId,
        findingId: id,
        textVersion,
        confirmedOn,
        confirmedBy,
        remark,
        recordedBy: caller.userId,
      });
      this.ledger.record(tx, {
        action: 'finding.confirmed',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number: finding.number, textVersion, confirmedOn },
        after: { confirmedBy, remark },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
