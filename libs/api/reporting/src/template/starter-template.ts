import { sendBytes } from '@akashi/api-platform';
import { DocumentProcesses } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';

/** A template to begin with: every tag there is, made from the list of tags. */
@Injectable()
export class StarterTemplate {
  constructor(private readonly processes: DocumentProcesses) {}

  async send(response: Response): Promise<void> {
    const bytes = await this.processes.run('write-starter-template', {});
    await sendBytes(response, '実施結果報告書_ひな形.docx', bytes);
  }
}
