import type { Caller, Tx } from '@akashi/api-platform';
import { RulesetStore, type Room } from '@akashi/api-engagements';
import type { ReportModel } from '@akashi/documents';
import { currentSignOff } from '@akashi/domain/control';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { preIssueChecks, type PreIssueCheck, type PreIssueFacts, type ReportFigures } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { answeredLetter, type StoredLetter } from '../letter/letter-view';
import { LetterStore } from '../letter/letter.store';
import { buildReportModel, ownWordsOf, type OwnWords } from './compose/build-report-model';
import { CheckFactsStore, type CheckCounts } from './compose/check-facts.store';
import { bannedWordsIn, changedParts, figuresOf } from './compose/report-content';
import { ReportSourceStore, type SampleCounts } from './source/report-source.store';
import { ReportStore, toSignOffs, type SignatureRow, type StoredReport } from './report.store';

/** A report beside what the papers say today. */
export interface ComparedReport {
  report: StoredReport;
  signatures: SignatureRow[];
  /** Parts that the papers no longer say; always empty once issued. */
  changed: string[];
  checks: PreIssueCheck[];
}

/** Holds a stored report against the records it was composed from: what changed since, and what is missing before it goes out. */
@Injectable()
export class ReportComparison {
  constructor(
    private readonly reports: ReportStore,
    private readonly letters: LetterStore,
    private readonly rulesets: RulesetStore,
    private readonly sources: ReportSourceStore,
    private readonly checkFacts: CheckFactsStore,
  ) {}

  /** The model of today's records with these words. */
  async compose(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room, own: OwnWords): Promise<ReportModel> {
    const ruleset = await this.rulesets.get(tx, room.rulesetId);
    return buildReportModel(await this.sources.source(tx, caller, room.engagementId), own, ruleset);
  }

  async compare(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room, report: StoredReport): Promise<ComparedReport> {
    const { engagementId } = room;
    const signatures = await this.reports.signatures(tx, caller, engagementId, report.id);
    const today = await this.compose(tx, caller, room, ownWordsOf(report.model));
    const isFinal = report.state === 'issued' || report.state === 'superseded';
    const changed = isFinal ? [] : changedParts(report.model, today);
    const letter = await this.letters.latest(tx, caller, engagementId);
    const ruleset = await this.rulesets.get(tx, room.rulesetId);
    const row = await this.checkFacts.counts(tx, caller, engagementId, ruleset);
    const checks = preIssueChecks(toFacts({ room, report, signatures, letter, ruleset, row, samples: today.results }));
    return { report, signatures, changed, checks };
  }
}

interface CheckMaterial {
  room: Room;
  report: StoredReport;
  signatures: readonly SignatureRow[];
  letter: StoredLetter | null;
  ruleset: SchemeRuleset;
  row: CheckCounts;
  samples: SampleCounts;
}

function toFacts({ room, report, signatures, letter, ruleset, row, samples }: CheckMaterial): PreIssueFacts {
  const { plan, tests, deviations, notes, findings, counted, omissions, reportDeadline } = row;
  const { populations, sampleItems, deviationsExplained } = samples;
  const today: ReportFigures = {
    ...counted,
    omissions,
    populations,
    sampleItems,
    deviations: deviations.total,
    deviationsExplained,
    findings: findings.length,
  };
  return {
    plan,
    tests,
    deviations,
    findings,
    notes,
    figures: { stated: figuresOf(report.model), counted: today },
    bannedWords: bannedWordsIn(report.model, ruleset.report.bannedWords),
    reportDate: report.datedOn,
    periodEnd: room.periodEnd,
    reportDeadline,
    qualityReviewCurrent: currentSignOff(toSignOffs(signatures), 'quality_reviewer', report.digest) !== undefined,
    letter: letter && { ...answeredLetter(letter, ruleset), datedOn: letter.datedOn, signerName: letter.signerName },
    representative: row.representative,
    letterGapWarningDays: ruleset.report.letterGapWarningDays,
  };
}
