import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, DomainProblem, FileStore, Handles, sendFile, type Caller } from '@akashi/api-platform';
import type { ReportFormat } from '@akashi/contracts';
import { reportApi } from '@akashi/contracts/api';
import { Controller, Param, ParseEnumPipe, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ReportRenderer } from '../../report-renderer';
import { ReportStore } from '../report.store';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Report = () => Param('reportId', ParseUUIDPipe);
const Format = () => Param('format', new ParseEnumPipe({ pdf: 'pdf', xlsx: 'xlsx' }));

/** The files of a report: as issued, and before that as they would look. */
@Controller()
export class ReportFileController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly reports: ReportStore,
    private readonly renderer: ReportRenderer,
    private readonly files: FileStore,
  ) {}

  @Handles(reportApi.file)
  async file(
    @CurrentCaller() caller: Caller,
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

  /** Rendered anew each time from the frozen model, and marked as a draft. */
  @Handles(reportApi.preview)
  async preview(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Report() id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { model } = await this.door.read(caller, engagementId, (tx) =>
      this.reports.one(tx, caller, engagementId, id),
    );
    const bytes = await this.renderer.render('pdf', { ...model, state: 'draft' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const headers = { fileName: '実施結果報告書_下書き.pdf', size: bytes.length, sha256 };
    await sendFile(response, headers, Readable.from([bytes]));
  }
}
