import {
  AssertionStore,
  DomainProblem,
  LedgerWriter,
  mustChange,
  StoredFileStore,
  type Caller,
  type ReadingCaller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import { CorrectionStore, replacedIn } from '@akashi/api-reporting';
import type { PackageView } from '@akashi/contracts';
import { boundAssertions } from '@akashi/documents';
import type { FileScan } from '@akashi/domain/control';
import type { PackageItemState } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { HandoffPackageEntity } from './handoff-package.entity';
import {
  selectEventTexts,
  selectKeptPapers,
  selectNotes,
  selectPackageFacts,
  selectPackages,
  selectSentPapers,
} from './package.query';

export interface KeptPaper {
  form: string;
  fileName: string;
  sha256: string;
  scan: FileScan;
}

export interface SentPaper extends RecordedPaper {
  scan: FileScan;
}

/** A paper of a client, as it is recorded. */
export interface RecordedPaper {
  form: string;
  state: PackageItemState;
  reason: string;
  fileName: string | null;
  sha256: string | null;
  version: number;
}

export interface PackageFactsRow {
  firmName: string;
  clientName: string;
  clientRepresentative: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  applyBy: string;
  findings: number;
  planned: number;
}

/** A ledger up to a size, as a package encloses it. */
export interface EnclosedLedger {
  events: string[];
  checkpoints: {
    size: number;
    note: string;
    root: string;
    /** What witnesses put under it until now. */
    cosignatures: { witness: string; line: string }[];
    /** Its time-stamp, where it has one until now. */
    token: Buffer | null;
  }[];
  /** What passkeys signed under these events. */
  assertions: string[];
}

/** A package as it was built, without its file. */
export type BuiltPackage = Omit<
  HandoffPackageEntity,
  'firmId' | 'fileSha256' | 'size' | 'version' | 'handedOverOn' | 'handedOverTo'
>;

@Injectable()
export class PackageStore {
  constructor(
    private readonly files: StoredFileStore,
    private readonly writer: LedgerWriter,
    private readonly assertions: AssertionStore,
    private readonly corrections: CorrectionStore,
  ) {}

  /** Bytes of each paper by its SHA-256, as the firm's record says. */
  sizes(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    papers: readonly { sha256: string }[],
  ): Promise<ReadonlyMap<string, number>> {
    return this.files.sizes(
      tx,
      caller,
      papers.map(({ sha256 }) => sha256),
    );
  }

  /** Newest first. */
  async list(tx: Tx, caller: ReadingCaller, engagementId: string): Promise<PackageView[]> {
    const of = [caller.firmId, engagementId];
    const rows = await tx.query<Omit<PackageView, 'replaced'>[]>(selectPackages, of);
    const replacements = await this.corrections.replacements(tx, caller, engagementId);
    return rows.map((row) => ({ ...row, replaced: replacedIn(replacements, row.reportId) }));
  }

  async one(tx: Tx, caller: ReadingCaller, engagementId: string, id: string): Promise<PackageView> {
    const found = (await this.list(tx, caller, engagementId)).find((row) => row.id === id);
    if (!found) throw new DomainProblem('not-found');
    return found;
  }

  /** Canonical JSON of what was put in. */
  async contents(tx: Tx, caller: Caller, engagementId: string, id: string): Promise<string> {
    const [row] = await tx.query<{ contents: string }[]>(
      `SELECT contents FROM handoff_package WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [caller.firmId, engagementId, id],
    );
    if (!row) throw new DomainProblem('not-found');
    return row.contents;
  }

  kept(tx: Tx, caller: Caller, engagementId: string): Promise<KeptPaper[]> {
    return tx.query(selectKeptPapers, [caller.firmId, engagementId]);
  }

  sent(tx: Tx, caller: Caller, engagementId: string): Promise<SentPaper[]> {
    return tx.query(selectSentPapers, [caller.firmId, engagementId]);
  }

  async facts(tx: Tx, caller: Caller, engagementId: string): Promise<PackageFactsRow> {
    const [row] = await tx.query<PackageFactsRow[]>(selectPackageFacts, [caller.firmId, engagementId]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async ledger(tx: Tx, caller: Caller, engagementId: string, size: number): Promise<EnclosedLedger> {
    const of = [caller.firmId, engagementId, size];
    const rows = await tx.query<{ canon: string }[]>(selectEventTexts, of);
    const events = rows.map(({ canon }) => canon);
    return {
      events,
      assertions: await this.assertions.texts(tx, caller, engagementId, boundAssertions(events)),
      checkpoints: await tx.query<EnclosedLedger['checkpoints']>(selectNotes, of),
    };
  }

  /** The newest package, with its file, takes the place of the one before. */
  async add(tx: Tx, caller: Caller, { sha256, size }: ReceivedFile, built: BuiltPackage): Promise<void> {
    const { firmId } = caller;
    await this.files.add(tx, caller, { sha256, size });
    const [superseded] = await tx.query<[{ id: string }[], number]>(
      `UPDATE handoff_package SET state = 'superseded', version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND state = 'built' RETURNING id`,
      [firmId, built.engagementId],
    );
    this.writer.bind(
      tx,
      built.engagementId,
      'package',
      superseded.map(({ id }) => id),
    );
    await tx.insert(HandoffPackageEntity, { ...built, firmId, fileSha256: sha256, size });
  }

  async change(
    tx: Tx,
    caller: Caller,
    seen: { engagementId: string; id: string; version: number },
    change: Partial<Pick<HandoffPackageEntity, 'state' | 'handedOverOn' | 'handedOverTo'>>,
  ): Promise<void> {
    mustChange(await tx.update(HandoffPackageEntity, { ...seen, firmId: caller.firmId }, change));
  }

  /** Records a client's paper as it stands; 0 says that nothing was recorded for the form before. */
  async putItem(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    item: RecordedPaper & { owner: 'firm' | 'client' },
  ): Promise<void> {
    const { form, owner, state, reason, fileName, sha256, version } = item;
    const row = [caller.firmId, engagementId, form, owner, state, reason, fileName, sha256];
    if (version === 0) {
      await tx.query(
        `INSERT INTO package_item (firm_id, engagement_id, form, owner, state, reason, file_name, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        row,
      );
      return;
    }
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE package_item SET owner = $4, state = $5, reason = $6, file_name = $7, sha256 = $8, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND form = $3 AND version = $9`,
      [...row, version],
    );
    mustChange({ affected });
  }
}
