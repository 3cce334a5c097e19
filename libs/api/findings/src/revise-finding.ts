import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FindingView, ReviseFindingBody } from '@akashi/contracts';
import { mayReviseFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { confirmedPlaces, ensureFactual } from './ensure-factual';
import { FindingStore } from './finding.store';

/** A new version of the text; what the client confirmed and a colleague reviewed was the one before it. */
@Injectable()
export class ReviseFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: ReviseFindingBody): Promise<FindingView> {
    const { version, confirmedWords, ...text } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const { words } = (await this.rulesets.get(tx, caller, room.rulesetId)).report;
      const finding = await this.findings.facts(tx, caller, engagementId, id);
      const written = { text, words, confirmedWords };
      ensureFactual(
        mayReviseFinding({
          engagementState: room.state,
          state: finding.state,
          isReopened: finding.isReopened,
          ...written,
        }),
        written,
      );

      const textVersion = finding.lastTextVersion + 1;
      const of = { firmId: caller.firmId, engagementId, findingId: id, textVersion, writtenBy: caller.userId };
      const change = { state: 'draft', textVersion, reviewedBy: null } as const;
      await this.findings.change(tx, caller, room, { id, version }, change);
      await this.findings.addText(tx, of, text);
      this.ledger.record(tx, {
        action: 'finding.revised',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: {
          number: finding.number,
          textVersion,
          stateBefore: finding.state,
          confirmedWords: confirmedPlaces(written),
        },
        after: text,
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
