import type { Caller, Tx } from '@akashi/api-platform';
import type { Room } from '@akashi/api-engagements';
import type { LetterView } from '@akashi/contracts';
import type { ReportModel } from '@akashi/documents';
import { currentSignOff } from '@akashi/domain/control';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { FindingState } from '@akashi/domain/finding';
import { preIssueChecks, type PreIssueCheck, type PreIssueFacts, type ReportFigures } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportingStores } from '../reporting-stores';
import { buildReportModel, ownWordsOf, type OwnWords } from './build-report-model';
import { bannedWordsIn, changedParts, figuresOf } from './report-content';
import { ReportSourceStore, type SampleCounts } from './report-source.store';
import { selectCheckFacts } from './report.query';
import { toSignOffs, type SignatureRow, type StoredReport } from './report.store';

interface CheckRow extends Pick<PreIssueFacts, 'plan' | 'tests' | 'deviations' | 'notes'> {
  findings: FindingState[];
  counted: Pick<ReportFigures, 'designTests' | 'operationTests' | 'updateTests'>;
  omissions: number;
  reportDeadline: string;
}

/** A report beside what the papers say today. */
export interface LaidReport {
  report: StoredReport;
  signatures: SignatureRow[];
  /** Parts that the papers no longer say; always empty once issued. */
  changed: string[];
  checks: PreIssueCheck[];
}

/** Lays a stored report beside the records it was composed from: what changed since, and what is missing before it goes out. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly stores: ReportingStores,
    private readonly sources: ReportSourceStore,
  ) {}

  /** The model of today's records with these words. */
  async compose(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room, own: OwnWords): Promise<ReportModel> {
    const ruleset = await this.stores.rulesets.get(tx, room.rulesetId);
    return buildReportModel(await this.sources.source(tx, caller, room.engagementId), own, ruleset);
  }

  async lay(tx: Tx, caller: Pick<Caller, 'firmId'>, room: Room, report: StoredReport): Promise<LaidReport> {
    const { engagementId } = room;
    const signatures = await this.stores.reports.signatures(tx, caller, engagementId, report.id);
    const today = await this.compose(tx, caller, room, ownWordsOf(report.model));
    const isFinal = report.state === 'issued' || report.state === 'superseded';
    const changed = isFinal ? [] : changedParts(report.model, today);
    const letter = await this.stores.letters.latest(tx, caller, engagementId);
    const ruleset = await this.stores.rulesets.get(tx, room.rulesetId);
    const row = await this.checkRow(tx, caller, engagementId, ruleset);
    const checks = preIssueChecks(
      checkFacts({ room, report, signatures, letter, ruleset, row, samples: today.results }),
    );
    return { report, signatures, changed, checks };
  }

  private async checkRow(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    engagementId: string,
    { omissionReasons }: SchemeRuleset,
  ): Promise<CheckRow> {
    const allowed = omissionReasons.flatMap(({ code, testTypes }) => testTypes.map((type) => `${code}/${type}`));
    const [row] = await tx.query<CheckRow[]>(selectCheckFacts, [caller.firmId, engagementId, allowed]);
    if (!row) throw new Error('Counting gives one row always.');
    return row;
  }
}

interface CheckMaterial {
  room: Room;
  report: StoredReport;
  signatures: readonly SignatureRow[];
  letter: LetterView | null;
  ruleset: SchemeRuleset;
  row: CheckRow;
  samples: SampleCounts;
}

function checkFacts({ room, report, signatures, letter, ruleset, row, samples }: CheckMaterial): PreIssueFacts {
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
    letter: letter && { datedOn: letter.datedOn },
    letterGapWarningDays: ruleset.report.letterGapWarningDays,
  };
}
