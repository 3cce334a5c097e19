import type { ReportFormat } from '@akashi/contracts';
import { DocumentWorkshop, type ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';

/** Turns a frozen model into its files, outside of any transaction. The same model gives the same bytes. */
@Injectable()
export class ReportPress {
  constructor(private readonly workshop: DocumentWorkshop) {}

  render(format: ReportFormat, model: ReportModel): Promise<Uint8Array> {
    const input = { model };
    return format === 'pdf'
      ? this.workshop.run('render-report-pdf', input)
      : this.workshop.run('render-appendix-xlsx', input);
  }
}
