import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { IssuedFileView, ReportFormat } from '@akashi/contracts';
import { reportFileNames, type ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { IssuedOutput } from '../../issued-output';
import { ReceivedPapers } from '../../received-papers';
import { ReportRenderer } from '../../report-renderer';
import { AnchorReport } from '../approve/anchor-report';
import { ReportStore } from '../report.store';

/** Makes the files of a report from its frozen model, outside of any transaction of a use case, and keeps them in one. */
@Injectable()
export class IssuedFiles {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly papers: ReceivedPapers,
    private readonly anchors: AnchorReport,
    private readonly renderer: ReportRenderer,
    private readonly output: IssuedOutput,
  ) {}

  /** What was approved, with the place of the ledger that belongs to the approval; null unless it is approved. */
  async printedModel(caller: Caller, engagementId: string, id: string): Promise<ReportModel | null> {
    const { state, ledger } = await this.anchors.execute(caller, engagementId, id);
    if (state !== 'approved' || !ledger) return null;
    return this.door.read(caller, engagementId, async (tx) => {
      const { model } = await this.reports.one(tx, caller, engagementId, id);
      const keyFingerprint = await this.output.keyFingerprint(tx, caller);
      return { ...model, state: 'issued', ledger: { ...ledger, keyFingerprint } };
    });
  }

  async render(caller: Caller, format: ReportFormat, model: ReportModel): Promise<IssuedFileView> {
    return this.store(caller, format, model, await this.renderer.render(caller.firmId, format, model));
  }

  async store(caller: Caller, format: ReportFormat, model: ReportModel, bytes: Uint8Array): Promise<IssuedFileView> {
    const received = await this.output.put(caller, bytes);
    return { format, fileName: reportFileNames(model)[format], ...received };
  }

  /** In the transaction that issues: the files belong to the report from here on. */
  async keep(
    tx: Tx,
    caller: Caller,
    of: { engagementId: string; reportId: string },
    files: readonly IssuedFileView[],
  ): Promise<void> {
    for (const file of files) {
      await this.papers.keep(tx, caller, file);
      await this.reports.addFile(tx, caller, of, file);
    }
  }

  /** A checkpoint over the ledger with the issue in it: the place that packages and later versions build on. */
  async anchor({ idempotency: _asked, ...caller }: Caller, engagementId: string): Promise<void> {
    await this.output.anchor(caller, () =>
      this.door.write(caller, engagementId, (tx) => this.output.sign(tx, caller, engagementId, 'issue')),
    );
  }
}
