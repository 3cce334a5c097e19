import type { Caller, Tx } from '@akashi/api-platform';
import { type Room } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { undrawableLetters, type ReportModel } from '@akashi/documents';
import { currentSignOff } from '@akashi/domain/control';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import { preIssueChecks, type PreIssueCheck, type PreIssueFacts, type ReportFigures } from '@akashi/domain/report';
import { isPlanBehind } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { answeredLetter, type StoredLetter } from '../letter/letter-view';
import { printedOf, type StandingCorrection } from '../correction/correction.store';
import { LetterStore } from '../letter/letter.store';
import { buildReportModel, ownWordsOf, type OwnWords } from './compose/build-report-model';
import { CheckFactsStore, type CheckCounts } from './compose/check-facts.store';
import { StatementFactsStore } from './compose/statement-facts.store';
import { changedParts, figuresOf, wordsIn } from './compose/report-content';
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
    private readonly statements: StatementFactsStore,
  ) {}

  /** The wording a report begins with, and the words that are weighed in it. */
  async reportRules(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room): Promise<SchemeRuleset['report']> {
    return (await this.rulesets.get(tx, caller, room.rulesetId)).report;
  }

  /** The model of today's records with these words. */
  async compose(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room, own: OwnWords): Promise<ReportModel> {
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    const correction = own.version > 1 ? await this.sources.correction(tx, caller, room.engagementId) : null;
    const source = await this.sources.source(tx, caller, room.engagementId);
    return buildReportModel(source, own, ruleset, correction && printedOf(correction));
  }

  /** The open correction of the issued version; null while none is. */
  correction(tx: Tx, caller: Pick<Caller, 'firmId'>, { engagementId }: Room): Promise<StandingCorrection | null> {
    return this.sources.correction(tx, caller, engagementId);
  }

  /** A statement newer than the approved plan's is there: nothing may be composed until the plan is amended. */
  async planIsBehind(tx: Tx, caller: Pick<Caller, 'firmId'>, { engagementId }: Room): Promise<boolean> {
    return isPlanBehind(await this.statements.versions(tx, caller, engagementId));
  }

  async compare(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room, report: StoredReport): Promise<ComparedReport> {
    const { engagementId } = room;
    const signatures = await this.reports.signatures(tx, caller, engagementId, report.id);
    const today = await this.compose(tx, caller, room, ownWordsOf(report.model));
    const isFinal = ['issued', 'superseded', 'replaced'].includes(report.state);
    const changed = isFinal ? [] : changedParts(report.model, today);
    const letter = await this.letters.latest(tx, caller, engagementId);
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    const row = await this.checkFacts.counts(tx, caller, engagementId, ruleset);
    const statement = await this.statements.facts(tx, caller, engagementId, report.model);
    const baseServices = await this.checkFacts.baseServices(tx, caller, room, report.datedOn);
    const independence = await this.checkFacts.independence(tx, caller, engagementId, report.datedOn);
    const letters = await undrawableLetters(report.model);
    const correction = await this.sources.correction(tx, caller, engagementId);
    const replacedDate = report.model.version > 1 ? (correction?.replacedDatedOn ?? null) : null;
    const material = {
      room,
      report,
      signatures,
      letter,
      ruleset,
      row,
      samples: today.results,
      statement,
      baseServices,
      independence,
      letters,
      replacedDate,
    };
    const checks = preIssueChecks(toFacts(material), await this.checkFacts.settings(tx, caller));
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
  samples: Omit<SampleCounts, 'methods'>;
  statement: Pick<PreIssueFacts, 'statement' | 'selected' | 'texts'>;
  baseServices: PreIssueFacts['baseServices'];
  independence: PreIssueFacts['independence'];
  letters: PreIssueFacts['letters'];
  replacedDate: PreIssueFacts['replacedDate'];
}

function toFacts(material: CheckMaterial): PreIssueFacts {
  const { room, report, signatures, letter, ruleset, row, samples, statement, baseServices } = material;
  const { independence, letters, replacedDate } = material;
  const { plan, tests, evidence, files, requests, deviations, notes, findings, counted, omissions, reportDeadline } =
    row;
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
    ...statement,
    baseServices,
    independence,
    plan,
    tests,
    evidence,
    files,
    requests,
    deviations,
    findings,
    notes,
    figures: { stated: figuresOf(report.model), counted: today },
    words: wordsIn(report.model, ruleset.report.words),
    letters,
    reportDate: report.datedOn,
    replacedDate,
    periodEnd: room.periodEnd,
    reportDeadline,
    qualityReviewCurrent: currentSignOff(toSignOffs(signatures), 'quality_reviewer', report.digest) !== undefined,
    letter: letter && { ...answeredLetter(letter, ruleset), datedOn: letter.datedOn, signerName: letter.signerName },
    representative: row.representative,
    letterGapWarningDays: ruleset.report.letterGapWarningDays,
  };
}
