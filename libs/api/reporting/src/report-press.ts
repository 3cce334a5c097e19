import type { ReportFormat } from '@akashi/contracts';
import { renderAppendixXlsx, renderReportPdf, type ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';

/** Turns a frozen model into its files, outside of any transaction. The same model gives the same bytes. */
@Injectable()
export class ReportPress {
  async render(format: ReportFormat, model: ReportModel): Promise<Uint8Array> {
    return format === 'pdf' ? renderReportPdf(model) : renderAppendixXlsx(model);
  }
}
