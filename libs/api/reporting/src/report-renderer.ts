import type { ReportFormat } from '@akashi/contracts';
import { DocumentProcesses, type ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';

/** Turns a frozen model into its files, outside of any transaction. The same model gives the same bytes. */
@Injectable()
export class ReportRenderer {
  constructor(private readonly processes: DocumentProcesses) {}

  render(format: ReportFormat, model: ReportModel): Promise<Uint8Array> {
    const input = { model };
    return format === 'pdf'
      ? this.processes.run('render-report-pdf', input)
      : this.processes.run('render-appendix-xlsx', input);
  }
}
