import { ClientApprovers, EngagementDoor } from '@akashi/api-engagements';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FindingView, ReleaseFindingBody } from '@akashi/contracts';
import { mayReleaseFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from '../finding.store';
import { FindingReleaseStore } from './finding-release.store';

/** 事実の提示: the facts as they stand go before the client's people, to be answered by its approver. */
@Injectable()
export class ReleaseFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly releases: FindingReleaseStore,
    private readonly approvers: ClientApprovers,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReleaseFindingBody): Promise<FindingView> {
    const { version, answerBy, note } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const finding = await this.findings.facts(tx, caller, engagementId, id);
      const hasApprover = await this.approvers.areThere(tx, caller, engagementId);
      const { state, number, textVersion } = finding;
      const asked = { answerBy, today: this.clock.today(), note };
      ensure(mayReleaseFinding({ engagementState: room.state, state, hasApprover, ...asked }));

      // The version goes up, so that nobody answers, or writes anew, what was put to the client in the meantime.
      await this.findings.change(tx, caller, room, { id, version }, { textVersion });
      await this.releases.add(tx, caller, room, finding, { answerBy, note });
      this.ledger.record(tx, {
        action: 'finding.released',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number, textVersion, answerBy },
        after: { note },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
