import type { ReportFormat } from '@akashi/contracts';
import { DocumentProcesses, type DocumentTask, type ReportModel } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

const tasks = {
  pdf: 'render-report-pdf',
  xlsx: 'render-appendix-xlsx',
  docx: 'render-report-docx',
} as const satisfies Record<ReportFormat, DocumentTask>;

/** A large report is some 5 MB as PDF; what is kept stays small beside what one rendering takes. */
const mostKept = 4;

/**
 * Turns a frozen model into its files, outside of any transaction. The same model gives the same bytes, so what was asked for last is
 * kept: whoever looks again, or takes an issue up again, does not wait. It is kept under its firm, so that no firm is ever given
 * bytes that another one's request made.
 */
@Injectable()
export class ReportRenderer {
  private readonly kept = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly processes: DocumentProcesses) {}

  /** Nobody may write into the bytes: the next who asks is given the same. */
  render(firmId: string, format: ReportFormat, model: ReportModel): Promise<Uint8Array> {
    const digest = createHash('sha256').update(JSON.stringify(model)).digest('hex');
    const key = `${firmId} ${format} ${digest}`;
    return this.keep(key, () => this.processes.run(tasks[format], { model }));
  }

  /** The same in a form of the firm’s own. */
  fill(firmId: string, template: { sha256: string; bytes: Uint8Array }, model: ReportModel): Promise<Uint8Array> {
    const digest = createHash('sha256').update(JSON.stringify(model)).digest('hex');
    const key = `${firmId} ${template.sha256} ${digest}`;
    const filled = () => this.processes.run('render-report-template', { template: template.bytes, model });
    return this.keep(key, filled);
  }

  private keep(key: string, render: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const rendering = this.kept.get(key) ?? this.begin(key, render);
    // A map keeps the order of entry: the first is the one that nobody asked for the longest.
    this.kept.delete(key);
    this.kept.set(key, rendering);
    for (const oldest of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(oldest);
    return rendering;
  }

  private begin(key: string, render: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const rendering = render();
    rendering.catch(() => this.kept.delete(key));
    return rendering;
  }
}
