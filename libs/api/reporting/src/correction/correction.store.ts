import type { FindingBefore } from '@akashi/api-findings';
import { DomainProblem, Ids, LedgerWriter, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { CorrectionView, ReplacedView } from '@akashi/contracts';
import type { CorrectionState, PrintedCorrectionFacts } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportCorrectionEntity } from './correction.entity';
import {
  selectCorrections,
  selectFindingsBefore,
  selectReplacements,
  selectStandingCorrections,
  selectUnfinished,
} from './correction.query';

/** A correction in the terms of the rules, with what its version prints of the one before. */
export interface StandingCorrection {
  id: string;
  state: CorrectionState;
  replacesId: string;
  editionNo: number;
  reason: string;
  stateBefore: 'issued' | 'handed_over';
  version: number;
  replacedVersion: number;
  replacedDatedOn: string;
  replacedIssuedOn: string;
  replacedNumber: string;
  replacedSha256: string;
}

/** That a version was replaced, and whether its links still hand it out. */
export type Replacement = ReplacedView & { replacesId: string; givesOldFile: boolean };

type Seen = Readonly<{ engagementId: string; id: string; version: number }>;

@Injectable()
export class CorrectionStore {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  /** Newest first. */
  list(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<CorrectionView[]> {
    return tx.query(`${selectCorrections} ORDER BY c.opened_at DESC, c.id`, [caller.firmId, engagementId]);
  }

  async view(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, id: string): Promise<CorrectionView> {
    const [row] = await tx.query<CorrectionView[]>(`${selectCorrections} AND c.id = $3`, [
      caller.firmId,
      engagementId,
      id,
    ]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** The open one; null while none is. */
  async open(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<StandingCorrection | null> {
    const of = [caller.firmId, engagementId];
    const [row] = await tx.query<StandingCorrection[]>(`${selectStandingCorrections} AND c.state = 'open'`, of);
    return row ?? null;
  }

  async one(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string, id: string): Promise<StandingCorrection> {
    const of = [caller.firmId, engagementId, id];
    const [row] = await tx.query<StandingCorrection[]>(`${selectStandingCorrections} AND c.id = $3`, of);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  replacements(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<Replacement[]> {
    return tx.query(selectReplacements, [caller.firmId, engagementId]);
  }

  /** Gives its id. */
  async add(
    tx: Tx,
    correction: Omit<
      ReportCorrectionEntity,
      'id' | 'version' | 'state' | 'reportId' | 'endedBy' | 'endedAt' | 'endReason'
    >,
  ): Promise<string> {
    const id = this.ids.next();
    await tx.insert(ReportCorrectionEntity, { ...correction, id, state: 'open' });
    return id;
  }

  /** 409 when the correction is not at this version any more. */
  async change(
    tx: Tx,
    caller: Caller,
    seen: Seen,
    change: Partial<Pick<ReportCorrectionEntity, 'state' | 'reportId' | 'endedBy' | 'endedAt' | 'endReason'>>,
  ): Promise<void> {
    mustChange(await tx.update(ReportCorrectionEntity, { ...seen, firmId: caller.firmId }, change));
    this.ledger.bind(tx, seen.engagementId, 'correction', [seen.id]);
  }

  async addPaper(tx: Tx, caller: Caller, seen: Seen, testId: string, reason: string): Promise<void> {
    await this.touch(tx, caller, seen);
    await tx.query(
      `INSERT INTO correction_paper (firm_id, engagement_id, correction_id, test_id, reason, reopened_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [caller.firmId, seen.engagementId, seen.id, testId, reason, caller.userId],
    );
  }

  async addFinding(tx: Tx, caller: Caller, seen: Seen, before: FindingBefore, reason: string): Promise<void> {
    await this.touch(tx, caller, seen);
    await tx.query(
      `INSERT INTO correction_finding (firm_id, engagement_id, correction_id, finding_id, state_before,
         text_version_before, reviewed_by_before, reason, reopened_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        caller.firmId,
        seen.engagementId,
        seen.id,
        before.id,
        before.state,
        before.textVersion,
        before.reviewedBy,
        reason,
        caller.userId,
      ],
    );
  }

  findingsBefore(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<FindingBefore[]> {
    return tx.query(selectFindingsBefore, [caller.firmId, engagementId, id]);
  }

  async unfinished(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<UnfinishedWork> {
    const [row] = await tx.query<UnfinishedWork[]>(selectUnfinished, [caller.firmId, engagementId, id]);
    if (!row) throw new Error('Counting gives one row always.');
    return row;
  }

  private async touch(tx: Tx, caller: Caller, { engagementId, id, version }: Seen): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE report_correction SET version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [caller.firmId, engagementId, id, version],
    );
    mustChange({ affected });
  }
}

export interface UnfinishedWork {
  unreviewedPapers: number;
  newFindings: number;
}

/** What the corrected version prints of the one that it replaces. */
export function printedOf(correction: StandingCorrection): PrintedCorrectionFacts {
  const { editionNo, replacedNumber: documentNumber, replacedIssuedOn: issuedOn, replacedSha256: sha256 } = correction;
  return { replaced: { version: editionNo - 1, documentNumber, issuedOn, sha256 }, reason: correction.reason };
}
