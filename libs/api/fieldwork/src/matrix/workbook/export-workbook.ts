import { EngagementDoor } from '@akashi/api-engagements';
import { Clock, DomainProblem, type Caller } from '@akashi/api-platform';
import { conclusionLabels, type MatrixView, type MatrixWorkbookBody } from '@akashi/contracts';
import { DocumentProcesses, type MatrixFileModel } from '@akashi/documents';
import { conclusions, matrixWorkbookFormat } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { matrixText } from '../matrix.query';
import { WorkbookBases } from './workbook-base';
import { workbookHeads } from './workbook-heads';
import { workbookRows } from './workbook-rows';
import { selectApprovedPlan } from './workbook.query';

/** Controls of the matrix as a workbook, in the order that was asked for, with what they were written from sealed into it. */
@Injectable()
export class ExportWorkbook {
  constructor(
    private readonly door: EngagementDoor,
    private readonly bases: WorkbookBases,
    private readonly processes: DocumentProcesses,
    private readonly clock: Clock,
  ) {}

  async execute(
    caller: Caller,
    engagementId: string,
    { controls, lang }: MatrixWorkbookBody,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const today = this.clock.today();
    const { view, planId } = await this.door.read(caller, engagementId, async (tx) => {
      const [matrix] = await tx.query<{ text: string }[]>(matrixText, [caller.firmId, engagementId, today]);
      const [plan] = await tx.query<{ id: string }[]>(selectApprovedPlan, [caller.firmId, engagementId]);
      return { view: JSON.parse(matrix!.text) as MatrixView, planId: plan?.id };
    });
    const known = workbookRows(view, lang);
    const rows = controls.map((id) => known.get(id));
    if (!planId || rows.some((row) => !row)) throw new DomainProblem('not-found');
    const written = rows.map((row) => row!);
    const base = { planId, exportedAt: this.clock.now().toISOString(), rows: written.map((row) => row.base) };
    const { title, ...heads } = workbookHeads[lang];
    const model: MatrixFileModel = {
      language: lang,
      title,
      date: today,
      heads,
      results: conclusions.map((one) => conclusionLabels[one][lang]),
      people: view.people.name.filter((_, at) => view.people.assignable[at]),
      format: matrixWorkbookFormat,
      engagementId,
      base: this.bases.seal(caller.firmId, engagementId, base),
      rows: written.map(({ file }) => file),
    };
    const bytes = await this.processes.run('write-matrix-workbook', { model });
    return { fileName: `${title}_${today.replaceAll('-', '')}.xlsx`, bytes };
  }
}
