import { ensure, LedgerWriter, StoredFileStore, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { ReportTemplateView } from '@akashi/contracts';
import { mayKeepTemplate } from '@akashi/domain/report-template';
import { Injectable } from '@nestjs/common';
import { ReportTemplateStore } from './report-template.store';
import type { ReceivedTemplate } from './template-upload';

/** Keeps a Word template of the firm, or its next version; what was kept before stays and may still be chosen. */
@Injectable()
export class KeepTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: ReportTemplateStore,
    private readonly storedFiles: StoredFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, name: string, file: ReceivedTemplate): Promise<ReportTemplateView> {
    return this.transactions.write(caller, async (tx) => {
      ensure(mayKeepTemplate({ name, harm: file.look.harm, lint: file.look, isSameFile: false }));
      return this.keep(tx, caller, { id: await this.templates.add(tx, caller, name), versionNo: 1 }, file);
    });
  }

  next(caller: Caller, id: string, seen: number, file: ReceivedTemplate): Promise<ReportTemplateView> {
    return this.transactions.write(caller, async (tx) => {
      const { name } = await this.templates.one(tx, caller, id);
      const before = await this.templates.file(tx, caller, id, seen);
      const isSameFile = before.sha256 === file.sha256;
      ensure(mayKeepTemplate({ name, harm: file.look.harm, lint: file.look, isSameFile }));
      return this.keep(tx, caller, { id, versionNo: seen + 1 }, file);
    });
  }

  private async keep(
    tx: Tx,
    caller: Caller,
    of: { id: string; versionNo: number },
    { fileName, sha256, size }: ReceivedTemplate,
  ): Promise<ReportTemplateView> {
    await this.storedFiles.add(tx, caller, { sha256, size });
    await this.templates.addVersion(tx, caller, of, { fileName, sha256, size });
    this.ledger.record(tx, {
      action: 'report-template.kept',
      engagementId: null,
      entity: { type: 'report-template', id: of.id, version: of.versionNo },
      facts: { versionNo: of.versionNo, sha256, size },
      after: { fileName },
    });
    return this.templates.one(tx, caller, of.id);
  }
}
