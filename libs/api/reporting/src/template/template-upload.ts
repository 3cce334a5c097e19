import { FileScans, FileStore, uploadedName, type Caller, type ReceivedFile } from '@akashi/api-platform';
import type { TemplateLookView } from '@akashi/contracts';
import { DocumentFault, DocumentProcesses } from '@akashi/documents';
import { lintTemplate } from '@akashi/domain/report-template';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

export interface ReceivedTemplate extends ReceivedFile {
  fileName: string;
  look: TemplateLookView;
}

/** Bytes: a few pages of words with the firm’s mark. */
const limitBytes = 10 * 2 ** 20;

/** A Word file as it comes: received, looked through for harm, and read as a template away from who answers. */
@Injectable()
export class TemplateUpload {
  constructor(
    private readonly files: FileStore,
    private readonly scans: FileScans,
    private readonly processes: DocumentProcesses,
  ) {}

  async receive({ firmId }: Caller, request: Request): Promise<ReceivedTemplate> {
    const { fileName } = uploadedName(request);
    const received = await this.files.receive(firmId, request, limitBytes);
    await this.scans.ensureHarmless(firmId, received);
    return { ...received, fileName, look: await this.look(await this.bytes(firmId, received)) };
  }

  async bytes(firmId: string, file: ReceivedFile): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.files.read(firmId, file)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /** A file that needs more time or memory than it may is too large for a template. */
  private async look(bytes: Uint8Array): Promise<TemplateLookView> {
    try {
      const { harm, tags } = await this.processes.run('read-report-template', { bytes });
      const { faults, unused } = harm === null ? lintTemplate(tags) : { faults: [], unused: [] };
      return { harm, faults: [...faults], unused: [...unused] };
    } catch (error) {
      if (!(error instanceof DocumentFault)) throw error;
      return { harm: 'too-large', faults: [], unused: [] };
    }
  }
}
