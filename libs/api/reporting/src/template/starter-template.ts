import { sendFile } from '@akashi/api-platform';
import { DocumentProcesses } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A template to begin with: every tag there is, made from the list of tags. */
@Injectable()
export class StarterTemplate {
  constructor(private readonly processes: DocumentProcesses) {}

  async send(response: Response): Promise<void> {
    const bytes = await this.processes.run('write-starter-template', {});
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { fileName: '実施結果報告書_ひな形.docx', size: bytes.length, sha256 };
    await sendFile(response, file, Readable.from([bytes]));
  }
}
