import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, readOrRefuse, FileStore, type Caller } from '@akashi/api-platform';
import type { MatrixWorkbookView } from '@akashi/contracts';
import { DocumentProcesses, matrixWorkbookLimits } from '@akashi/documents';
import { mayTakeWorkbook } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { changedInWorkbook } from './changed-in-workbook';
import { WorkbookBases } from './workbook-base';
import { selectApprovedPlan } from './workbook.query';

/** What a workbook of the matrix would change. Nothing is written: the cells that somebody looked over are sent as cells are. */
@Injectable()
export class ReadWorkbook {
  constructor(
    private readonly door: EngagementDoor,
    private readonly bases: WorkbookBases,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(caller: Caller, engagementId: string, upload: Readable): Promise<MatrixWorkbookView> {
    const planId = await this.door.begin(caller, engagementId, async (tx) => {
      const [plan] = await tx.query<{ id: string }[]>(selectApprovedPlan, [caller.firmId, engagementId]);
      return plan?.id ?? null;
    });
    const { sha256 } = await this.files.receive(caller.firmId, upload, matrixWorkbookLimits.fileBytes);
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const reading = await readOrRefuse(this.processes.run('read-matrix-workbook', { bytes }));
    const { marked, hasKeys } = reading;
    const base = marked ? this.bases.open(caller.firmId, engagementId, marked.base) : null;
    ensure(mayTakeWorkbook({ engagementId, planId, marked, base, hasKeys }));
    return changedInWorkbook(reading, base!);
  }
}
