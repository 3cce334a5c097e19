import type { ReportFormat } from '@akashi/contracts';
import { DocumentProcesses, type DocumentTask, type ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';

const tasks = {
  pdf: 'render-report-pdf',
  xlsx: 'render-appendix-xlsx',
  docx: 'render-report-docx',
} as const satisfies Record<ReportFormat, DocumentTask>;

/** Turns a frozen model into its files, outside of any transaction. The same model gives the same bytes. */
@Injectable()
export class ReportRenderer {
  constructor(private readonly processes: DocumentProcesses) {}

  render(format: ReportFormat, model: ReportModel): Promise<Uint8Array> {
    return this.processes.run(tasks[format], { model });
  }
}
