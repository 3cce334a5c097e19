import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { Fault, PreCheckFileQuery, PreCheckView, StatementVersionQuery } from '@akashi/contracts';
import { DocumentProcesses, writeFaultCsv, type FaultList } from '@akashi/documents';
import { isGradedRule, preCheck, type GradedRule } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { StatementStore } from './statement.store';
import type { MarkedFile } from './preview-statement';

const apart = {
  ja: '言明書の事前点検です。監査の手続の結果ではなく、実施結果報告書に含まれません。',
  en: 'This is a pre-check of the statement. It is no result of the audit and no part of its report.',
} as const;

/** 事前点検: what was told of a version when it was imported, requirement by requirement. */
@Injectable()
export class ReadPreCheck {
  constructor(
    private readonly door: EngagementDoor,
    private readonly statements: StatementStore,
    private readonly processes: DocumentProcesses,
  ) {}

  view(caller: Caller, engagementId: string, { version: versionNo }: StatementVersionQuery): Promise<PreCheckView> {
    return this.door.read(caller, engagementId, async (tx) => {
      const version = await this.statements.version(tx, caller, engagementId, versionNo ?? null);
      const told = await this.statements.faults(tx, caller, engagementId, version.id);
      const known = told.filter((fault): fault is Fault & { rule: GradedRule } => isGradedRule(fault.rule));
      const lines = preCheck(known).map(({ requirement, faults }) => ({ requirement, faults: [...faults] }));
      return { versionNo: version.versionNo, fileName: version.fileName, importedAt: version.importedAt, lines };
    });
  }

  async file(caller: Caller, engagementId: string, query: PreCheckFileQuery): Promise<MarkedFile> {
    const language = query.lang ?? 'ja';
    const { versionNo, fileName, importedAt, lines } = await this.view(caller, engagementId, query);
    const heading = [`${language === 'ja' ? '事前点検' : 'Pre-check'} v${versionNo} ${fileName}`, apart[language]];
    const list: FaultList = {
      faults: lines.flatMap(({ faults }) => faults),
      language,
      heading,
      date: new Date(importedAt).toISOString().slice(0, 10),
    };
    const name = language === 'ja' ? `事前点検_v${versionNo}` : `pre-check-v${versionNo}`;
    if (query.format === 'csv') return { fileName: `${name}.csv`, bytes: writeFaultCsv(list) };
    return { fileName: `${name}.xlsx`, bytes: await this.processes.run('write-fault-xlsx', { list }) };
  }
}
