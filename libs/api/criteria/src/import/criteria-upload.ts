import { FileScans, FileStore, type Caller, type ReceivedFile } from '@akashi/api-platform';
import { tableLimits } from '@akashi/documents';
import type { FileScan } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** A file of criteria, procedures or a mapping as it comes: one that a scanner knows as harmful is not taken. */
@Injectable()
export class CriteriaUpload {
  constructor(
    private readonly files: FileStore,
    private readonly scans: FileScans,
  ) {}

  async receive({ firmId }: Caller, upload: Readable): Promise<{ received: ReceivedFile; scan: FileScan }> {
    const received = await this.files.receive(firmId, upload, tableLimits.fileBytes);
    return { received, scan: await this.scans.ensureHarmless(firmId, received) };
  }
}
