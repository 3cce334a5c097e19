import {
  DomainProblem,
  FileScans,
  FileStore,
  StoredFileStore,
  uploadedName,
  type Caller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import { harmOfFile } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

export interface ReceivedPaper {
  fileName: string;
  sha256: string;
  size: number;
}

const limitBytes = 50 * 1024 * 1024;

/** PDF, and the ZIP that a workbook or document of an office suite is. */
const beginnings = ['%PDF-', 'PK\u0003\u0004'] as const;

/** Takes in the papers of clients: streamed into the store before any transaction, told apart by their first bytes. */
@Injectable()
export class ReceivedPapers {
  constructor(
    private readonly files: FileStore,
    private readonly scans: FileScans,
    private readonly storedFiles: StoredFileStore,
  ) {}

  /**
   * `pdf` takes nothing but a PDF; `paper` an office document as well. 415 for anything else, and for what runs when it is
   * opened: it would be handed on to the authority.
   */
  async receive(caller: Caller, request: Request, kind: 'pdf' | 'paper'): Promise<ReceivedPaper> {
    const { fileName } = uploadedName(request);
    const received = await this.files.receive(caller.firmId, request, limitBytes);
    const start = await this.firstBytes(caller.firmId, received);
    const allowed = kind === 'pdf' ? beginnings.slice(0, 1) : beginnings;
    if (!allowed.some((beginning) => start.startsWith(beginning))) throw new DomainProblem('wrong-type');
    const scan = await this.scans.scan(caller.firmId, received);
    const isHarmful = scan === 'infected' || (await harmOfFile(() => this.files.read(caller.firmId, received)));
    if (isHarmful) throw new DomainProblem('wrong-type');
    return { fileName, ...received };
  }

  async keep(tx: Tx, caller: Caller, { sha256, size }: ReceivedPaper): Promise<void> {
    await this.storedFiles.add(tx, caller, { sha256, size });
  }

  /** Size of a file of the firm's record; 404 when it is none. */
  async stored(tx: Tx, caller: Caller, sha256: string): Promise<{ size: number }> {
    const [row] = await tx.query<{ size: number }[]>(
      `SELECT size::float8 AS size FROM stored_file WHERE firm_id = $1 AND sha256 = $2`,
      [caller.firmId, sha256],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  private async firstBytes(firmId: string, file: ReceivedFile): Promise<string> {
    for await (const chunk of this.files.read(firmId, file)) {
      return (chunk as Buffer).subarray(0, 8).toString('latin1');
    }
    return '';
  }
}
