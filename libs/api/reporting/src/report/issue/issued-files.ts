import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { IssuedFileView, ReportFormat } from '@akashi/contracts';
import type { ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { IssuedOutput } from '../../issued-output';
import { ReportPress } from '../../report-press';
import { AnchorReport } from '../approve/anchor-report';
import { ReportWork } from '../report-work';

const names: Record<ReportFormat, string> = { pdf: '実施結果報告書.pdf', xlsx: '別添1_手続実施結果.xlsx' };

/** Makes the files of a report from its frozen model. Nothing here runs inside a transaction of a use case. */
@Injectable()
export class IssuedFiles {
  constructor(
    private readonly door: EngagementDoor,
    private readonly work: ReportWork,
    private readonly anchors: AnchorReport,
    private readonly press: ReportPress,
    private readonly output: IssuedOutput,
  ) {}

  /** What was approved, with the place of the ledger that belongs to the approval; null unless it is approved. */
  async printedModel(caller: Caller, engagementId: string, id: string): Promise<ReportModel | null> {
    const { state, ledger } = await this.anchors.execute(caller, engagementId, id);
    if (state !== 'approved' || !ledger) return null;
    return this.door.read(caller, engagementId, async (tx) => {
      const { model } = await this.work.stores.reports.one(tx, caller, engagementId, id);
      return { ...model, state: 'issued', ledger: { ...ledger, keyFingerprint: this.output.keyFingerprint } };
    });
  }

  async render(caller: Caller, format: ReportFormat, model: ReportModel): Promise<IssuedFileView> {
    const received = await this.output.put(caller, await this.press.render(format, model));
    return { format, fileName: names[format], ...received };
  }

  /** A checkpoint over the ledger with the issue in it: the place that packages and later versions build on. */
  async anchor({ idempotency: _asked, ...caller }: Caller, engagementId: string): Promise<void> {
    await this.door.write(caller, engagementId, (tx) => this.output.sign(tx, caller, engagementId, 'issue'));
  }
}
