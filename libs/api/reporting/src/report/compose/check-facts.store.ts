import { BaseServiceStore, type Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { TestState } from '@akashi/domain/control';
import type { SchemeRuleset } from '@akashi/domain/engagement';
import type { FindingState } from '@akashi/domain/finding';
import type { CheckGradeSettings, PreIssueFacts, ReportFigures } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { CheckGradeStore } from '../../check-grade/check-grade.store';
import { selectCheckFacts, selectIndependence, selectSignedTests, selectStandingSignatures } from '../report.query';

/** What the checks before the issue look at, counted where it is recorded. */
export interface CheckCounts extends Pick<
  PreIssueFacts,
  'plan' | 'tests' | 'evidence' | 'files' | 'requests' | 'deviations' | 'notes' | 'representative'
> {
  findings: FindingState[];
  counted: Pick<ReportFigures, 'designTests' | 'operationTests' | 'updateTests'>;
  omissions: number;
  reportDeadline: string;
}

type CheckRow = Omit<CheckCounts, 'tests'> & { tests: Omit<PreIssueFacts['tests'], 'signatureNotCurrent'> };

interface StandingSignatures {
  testId: string;
  prepared: boolean;
  reviewed: boolean;
}

@Injectable()
export class CheckFactsStore {
  constructor(
    private readonly services: BaseServiceStore,
    private readonly grades: CheckGradeStore,
  ) {}

  /** What the firm has said of the checks that are its own to grade. */
  settings(tx: Tx, caller: Pick<Caller, 'firmId'>): Promise<CheckGradeSettings> {
    return this.grades.settings(tx, caller);
  }

  async counts(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    engagementId: string,
    { omissionReasons }: SchemeRuleset,
  ): Promise<CheckCounts> {
    const allowed = omissionReasons.flatMap(({ code, testTypes }) => testTypes.map((type) => `${code}/${type}`));
    const [row] = await tx.query<CheckRow[]>(selectCheckFacts, [caller.firmId, engagementId, allowed]);
    if (!row) throw new Error('Counting gives one row always.');
    const signatureNotCurrent = await this.signaturesMissing(tx, caller, engagementId);
    return { ...row, tests: { ...row.tests, signatureNotCurrent } };
  }

  /** What the report's sentence on independence rests on. */
  async independence(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    engagementId: string,
    datedOn: string,
  ): Promise<PreIssueFacts['independence']> {
    const of = [caller.firmId, engagementId, datedOn];
    const [row] = await tx.query<PreIssueFacts['independence'][]>(selectIndependence, of);
    if (!row) throw new Error('Counting gives one row always.');
    return row;
  }

  /** What is found of the base services on the day that the report bears. */
  async baseServices(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    room: Room,
    datedOn: string,
  ): Promise<PreIssueFacts['baseServices']> {
    const services = await this.services.uses(tx, caller, room);
    const findings = await this.services.findings(tx, caller, room, datedOn);
    const stopping = findings.filter(({ grade }) => grade === 'stop').length;
    return { services: services.length, stopping, told: findings.length - stopping };
  }

  /** Tests that say they are signed while a signature they need was voided. */
  private async signaturesMissing(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<number> {
    const of = [caller.firmId, engagementId];
    const tests = await tx.query<{ id: string; state: TestState }[]>(selectSignedTests, of);
    const rows = await tx.query<StandingSignatures[]>(selectStandingSignatures, of);
    const standing = new Map(rows.map((row) => [row.testId, row]));
    return tests.filter(({ id, state }) => {
      const { prepared, reviewed } = standing.get(id) ?? { prepared: false, reviewed: false };
      return !prepared || (state === 'reviewed' && !reviewed);
    }).length;
  }
}
