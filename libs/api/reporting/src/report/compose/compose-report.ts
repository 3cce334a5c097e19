import { EngagementDoor, MoveEngagement, type Room } from '@akashi/api-engagements';
import { LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { ComposeReportBody, ReportView } from '@akashi/contracts';
import { canonicalJson } from '@akashi/domain/ledger';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { mayComposeReport } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ownWordsOf, type OwnWords } from './build-report-model';
import { confirmedPlaces, ensureWeighed } from './ensure-weighed';
import { ReportComparison } from '../report-comparison';
import { ReportViews } from '../read/report-views';
import { ReportStore, type StoredReport } from '../report.store';

/** Freezes what the papers say into a new version of the report; the version before it keeps its signatures, voided. */
@Injectable()
export class ComposeReport {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly comparison: ReportComparison,
    private readonly views: ReportViews,
    private readonly moveEngagement: MoveEngagement,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, body: ComposeReportBody): Promise<ReportView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const before = await this.reports.standing(tx, caller, engagementId);
      const rules = await this.comparison.reportRules(tx, caller, room);
      const { texts, words } = rules;
      const correction = await this.comparison.correction(tx, caller, room);
      const kept = before ? ownWordsOf(before.model) : firstWords(room, rules);
      const own = { ...ownWords(body, kept), version: correction?.editionNo ?? kept.version };
      const reportState = before && (await this.stateOf(tx, caller, room, before));
      const { state: engagementState, periodEnd } = room;
      const said = [...Object.values(own.texts).flat(), own.explanation, own.documentNumber];
      const planIsBehind = await this.comparison.planIsBehind(tx, caller, room);
      const { datedOn: reportDate } = body;
      const written = {
        texts: said,
        events: own.subsequentEvents,
        words,
        standardTexts: Object.values(texts).flat(),
        confirmedWords: body.confirmedWords,
      };
      const decision = mayComposeReport({
        engagementState,
        reportState,
        planIsBehind,
        reportDate,
        periodEnd,
        replacedDate: correction?.replacedDatedOn ?? null,
        ...written,
      });
      ensureWeighed(decision, written);

      if (before && before.state !== 'issued') await this.supersede(tx, caller, engagementId, before);
      if (room.state === 'in_fieldwork') await this.moveEngagement.execute(tx, caller, room, 'in_reporting');
      const model = canonicalJson(await this.comparison.compose(tx, caller, room, own));
      const digest = createHash('sha256').update(model, 'utf8').digest('hex');
      const [newest] = await this.reports.versions(tx, caller, engagementId);
      const versionNo = (newest?.versionNo ?? 0) + 1;
      const of = { firmId: caller.firmId, engagementId, composedBy: caller.userId };
      const id = await this.reports.add(tx, { ...of, versionNo, state: 'draft', datedOn: body.datedOn, model, digest });
      this.ledger.record(tx, {
        action: 'report.composed',
        engagementId,
        entity: { type: 'report', id, version: 1 },
        facts: { versionNo, digest, datedOn: body.datedOn, confirmedWords: confirmedPlaces(written) },
      });
      return this.views.view(tx, caller, room, id);
    });
  }

  /** An approval of what the papers no longer say stands in nobody's way: it is void, and the report is composed anew. */
  private async stateOf(tx: Tx, caller: Caller, room: Room, before: StoredReport): Promise<StoredReport['state']> {
    if (before.state !== 'approved') return before.state;
    const { changed } = await this.comparison.compare(tx, caller, room, before);
    return changed.length > 0 ? 'draft' : 'approved';
  }

  private async supersede(tx: Tx, caller: Caller, engagementId: string, before: StoredReport): Promise<void> {
    await this.reports.voidSignatures(tx, caller, engagementId, before.id, 'composed-anew');
    const { id, version } = before;
    await this.reports.change(tx, caller, { engagementId, id, version }, { state: 'superseded' });
  }
}

/** What the composer leaves open stays as it was in the version before, or is the wording of the ruleset. */
function ownWords(body: ComposeReportBody, kept: OwnWords): OwnWords {
  const { confirmedWords: _, ...said } = body;
  const given = Object.entries(said).filter(([, words]) => words !== null);
  // The canonical form is of plain values; a body's nested parts are instances of their classes.
  return { ...kept, ...(structuredClone(Object.fromEntries(given)) as Partial<OwnWords>) };
}

function firstWords(room: Room, { texts, frames, kinds, titles }: SchemeRuleset['report']): OwnWords {
  return {
    datedOn: '',
    documentNumber: standardNumber(room),
    version: 1,
    explanation: '',
    subsequentEvents: [],
    texts,
    wording: { frames, kinds, titles },
  };
}

/** Year and month of the period's end, and the end of the engagement's own id. */
function standardNumber({ periodEnd, engagementId }: Room): string {
  return `R-${periodEnd.slice(0, 7).replace('-', '')}-${engagementId.slice(-6).toUpperCase()}`;
}
