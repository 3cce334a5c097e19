import {
  DomainProblem,
  StoredFileStore,
  type Caller,
  type ReadingCaller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import type { GiveInspectionBundleBody, InspectionBundleView } from '@akashi/contracts';
import type { SignedReport, SignOffMatrixRow } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import {
  selectBundle,
  selectBundleFacts,
  selectOwnBundleFile,
  selectSignedReports,
  selectSignedTests,
} from './inspection-bundle.query';

/** What a bundle is decided by, and what stands on it. */
export interface BundleFacts {
  firm: string;
  client: string;
  service: string;
  engagement: string;
  periodStart: string;
  periodEnd: string;
  authority: string;
  reference: string;
  beginsOn: string;
  endsOn: string;
  isEnded: boolean;
  /** Of the inspection. */
  version: number;
  inspector: string;
  isInspectorEnded: boolean;
  isOpened: boolean;
  madeBy: string;
}

/** A bundle as it was made, without its file. */
export interface MadeBundle {
  id: string;
  engagementId: string;
  fileName: string;
  ledgerSize: number;
  ledgerRoot: string;
  givenAt: Date;
}

export interface BundleFile {
  fileName: string;
  sha256: string;
  size: number;
}

type TestRow = Omit<SignOffMatrixRow, 'test'> & NonNullable<SignOffMatrixRow['test']>;

@Injectable()
export class InspectionBundleStore {
  constructor(private readonly files: StoredFileStore) {}

  /** 404 where engagement, inspection or inspector is not the firm's. With `FOR SHARE` nobody ends the inspection meanwhile. */
  async facts(
    tx: Tx,
    { firmId, userId }: Caller,
    engagementId: string,
    { inspectionId, inspectorId }: Omit<GiveInspectionBundleBody, 'version'>,
    how: '' | 'FOR SHARE OF n, i' = '',
  ): Promise<BundleFacts> {
    const of = [firmId, engagementId, inspectionId, inspectorId, userId];
    const [row] = await tx.query<BundleFacts[]>(`${selectBundleFacts} ${how}`, of);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async signedTests(tx: Tx, { firmId }: Caller, engagementId: string): Promise<SignOffMatrixRow[]> {
    const rows = await tx.query<(TestRow | Pick<TestRow, 'number' | 'suffix' | 'text'>)[]>(selectSignedTests, [
      ...[firmId, engagementId],
    ]);
    return rows.map(({ number, suffix, text, ...test }) => ({
      ...{ number, suffix, text },
      test: 'type' in test && test.type !== null ? test : null,
    }));
  }

  signedReports(tx: Tx, { firmId }: Caller, engagementId: string): Promise<SignedReport[]> {
    return tx.query(selectSignedReports, [firmId, engagementId]);
  }

  async add(
    tx: Tx,
    caller: Caller,
    { inspectionId, inspectorId }: Omit<GiveInspectionBundleBody, 'version'>,
    made: MadeBundle,
    file: ReceivedFile,
  ): Promise<void> {
    const { firmId, userId } = caller;
    await this.files.add(tx, caller, file);
    await tx.query(
      `INSERT INTO inspection_bundle (firm_id, engagement_id, id, inspection_id, inspector_id, file_name, sha256, size,
         ledger_size, ledger_root, given_by, given_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[firmId, made.engagementId, made.id, inspectionId, inspectorId, made.fileName, file.sha256, file.size],
        ...[made.ledgerSize, made.ledgerRoot, userId, made.givenAt],
      ],
    );
  }

  async view(tx: Tx, { firmId }: Caller, engagementId: string, id: string): Promise<InspectionBundleView> {
    const [row] = await tx.query<InspectionBundleView[]>(selectBundle, [firmId, engagementId, id]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Of an inspector's own alone; whoever else reads it reads every one. */
  async file(tx: Tx, caller: ReadingCaller, engagementId: string, id: string): Promise<BundleFile> {
    const whose = caller.kind === 'inspector' ? caller.userId : null;
    const [row] = await tx.query<BundleFile[]>(selectOwnBundleFile, [caller.firmId, engagementId, id, whose]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }
}
