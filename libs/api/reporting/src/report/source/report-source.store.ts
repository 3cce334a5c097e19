import type { Caller, Tx } from '@akashi/api-platform';
import type { TestType } from '@akashi/domain/control';
import type { EngagementKind, SelectionMethod } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { CorrectionStore, type StandingCorrection } from '../../correction/correction.store';
import { selectReportedFindings, selectSampleCounts } from './reported-findings.query';
import { selectOmissions, selectOmittedLines, selectSubject } from './report-source.query';
import { ScopePartStore, type ScopePartRow } from './scope-part.store';
import { TestLineStore, type TestLine } from './test-line.store';

export interface SubjectRow {
  firmName: string;
  clientName: string;
  representativeName: string;
  representativeTitle: string;
  serviceName: string;
  serviceKind: string;
  regions: string[];
  kind: EngagementKind;
  periodStart: string;
  periodEnd: string;
  edition: string;
  baseServices: { name: string; registrationNo: string }[];
  statement: { version: number; fileName: string; sha256: string; date: string } | null;
  /** What the statement of the approved plan says of its scope. */
  stated: { scope: string; regions: string; external: string; internal: string } | null;
  leaders: { title: string; name: string }[] | null;
}

export interface OmittedLine extends Pick<TestLine, 'criterion' | 'controlText' | 'testType' | 'mainTarget'> {
  reason: string;
}

export interface ReportedFindingRow {
  number: number;
  criterion: string;
  testType: TestType;
  controlText: string;
  fact: string;
  difference: string;
  extent: string;
  confirmedOn: string;
  changedOn: string | null;
  /** Items of the test, specific ones included. */
  tested: number;
  specificTested: number;
  items: string[];
  specificDeviating: number;
}

export interface SampleCounts {
  populations: number;
  sampleItems: number;
  /** Null where every item was drawn at random. */
  methods: Partial<Record<SelectionMethod, number>> | null;
  testsWithSamples: number;
  deviations: number;
  deviationsExplained: number;
}

/** Everything a report is composed from, as it stands in one transaction. */
export interface ReportSource {
  subject: SubjectRow;
  parts: ScopePartRow[];
  omissions: { reason: string; count: number }[];
  tests: TestLine[];
  omitted: OmittedLine[];
  findings: ReportedFindingRow[];
  samples: SampleCounts;
}

@Injectable()
export class ReportSourceStore {
  constructor(
    private readonly testLines: TestLineStore,
    private readonly scopeParts: ScopePartStore,
    private readonly corrections: CorrectionStore,
  ) {}

  /** The open correction of the issued version; null while none is. */
  correction(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<StandingCorrection | null> {
    return this.corrections.open(tx, caller, engagementId);
  }

  async source(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<ReportSource> {
    const all = <Row>(query: string): Promise<Row[]> => tx.query<Row[]>(query, [caller.firmId, engagementId]);
    const one = async <Row>(query: string): Promise<Row> => {
      const [row] = await all<Row>(query);
      if (!row) throw new Error('An engagement that was entered has no rows.');
      return row;
    };
    return {
      subject: await one<SubjectRow>(selectSubject),
      parts: await this.scopeParts.parts(tx, caller, engagementId),
      omissions: await all<{ reason: string; count: number }>(selectOmissions),
      tests: await this.testLines.lines(tx, caller, engagementId),
      omitted: await all<OmittedLine>(selectOmittedLines),
      findings: await all<ReportedFindingRow>(selectReportedFindings),
      samples: await one<SampleCounts>(selectSampleCounts),
    };
  }
}
