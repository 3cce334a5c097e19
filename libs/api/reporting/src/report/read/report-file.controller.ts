import { EngagementDoor } from '@akashi/api-engagements';
import {
  CurrentCaller,
  DomainProblem,
  FileStore,
  Handles,
  IssueProofs,
  sendFile,
  type Caller,
  type ReadingCaller,
  sendBytes,
} from '@akashi/api-platform';
import type { ReportFormat } from '@akashi/contracts';
import { reportApi } from '@akashi/contracts/api';
import { reportFileNames } from '@akashi/documents';
import { Controller, Param, ParseEnumPipe, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReportRenderer } from '../../report-renderer';
import { TemplateDocuments } from '../../template/template-documents';
import { ReportStore } from '../report.store';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Report = () => Param('reportId', ParseUUIDPipe);
const Format = () => Param('format', new ParseEnumPipe({ pdf: 'pdf', xlsx: 'xlsx', docx: 'docx' }));

/** The files of a report: as issued, and before that as they would look. */
@Controller()
export class ReportFileController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly renderer: ReportRenderer,
    private readonly files: FileStore,
    private readonly proofs: IssueProofs,
    private readonly documents: TemplateDocuments,
  ) {}

  @Handles(reportApi.file)
  async file(
    @CurrentCaller() caller: ReadingCaller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Format() format: ReportFormat,
    @Res() response: Response,
  ): Promise<void> {
    const issued = await this.door.read(caller, engagementId, (tx) => this.reports.files(tx, caller, engagementId, id));
    const file = issued.find((one) => one.format === format);
    if (!file) throw new DomainProblem('not-found');
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }

  @Handles(reportApi.proof)
  async proof(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { proof, model } = await this.door.read(caller, engagementId, async (tx) => ({
      proof: await this.proofs.of(tx, caller.firmId, engagementId, id),
      model: (await this.reports.one(tx, caller, engagementId, id)).model,
    }));
    const name = reportFileNames(model).pdf.replace(/pdf$/, 'tlog-proof');
    await sendBytes(response, name, Buffer.from(proof, 'utf8'));
  }

  /** Rendered anew each time from the frozen model, and marked as a draft. */
  @Handles(reportApi.preview)
  async preview(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendDraft(caller, engagementId, id, 'pdf', response);
  }

  @Handles(reportApi.previewDocx)
  async previewDocx(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendDraft(caller, engagementId, id, 'docx', response);
  }

  private async sendDraft(
    caller: Caller,
    engagementId: string,
    id: string,
    format: 'pdf' | 'docx',
    response: Response,
  ): Promise<void> {
    const { model } = await this.door.read(caller, engagementId, (tx) =>
      this.reports.one(tx, caller, engagementId, id),
    );
    const draftModel = { ...model, state: 'draft' } as const;
    const bytes =
      format === 'pdf'
        ? await this.renderer.render(caller.firmId, format, draftModel)
        : await this.documents.render(caller, draftModel, await this.documents.chosen(caller, engagementId));
    const { draft, draftDocx } = reportFileNames(model);
    await sendBytes(response, format === 'pdf' ? draft : draftDocx, bytes);
  }
}
