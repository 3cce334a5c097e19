import { CurrentCaller, Requires, sendFile, type Caller } from '@akashi/api-platform';
import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { RenderStatementTemplate } from './render-statement-template';

@Controller('engagements/:engagementId/statement/template')
export class TemplateController {
  constructor(private readonly renderTemplate: RenderStatementTemplate) {}

  @Get()
  @Requires('statement.read')
  async download(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query('lang') lang: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.renderTemplate.execute(caller, id, lang === 'en' ? 'en' : 'ja');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await sendFile(response, { fileName, size: bytes.length, sha256 }, Readable.from([bytes]));
  }
}
