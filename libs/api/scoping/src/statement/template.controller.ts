import { CurrentCaller, Handles, type Caller, sendBytes } from '@akashi/api-platform';
import type { StatementTemplateQuery } from '@akashi/contracts';
import { statementApi } from '@akashi/contracts/api';
import { Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { Response } from 'express';
import { RenderStatementTemplate } from './render-statement-template';

class StatementTemplateDto implements StatementTemplateQuery {
  @IsOptional() @IsIn(['ja', 'en']) lang?: 'ja' | 'en';
}

@Controller()
export class TemplateController {
  constructor(private readonly renderTemplate: RenderStatementTemplate) {}

  @Handles(statementApi.template)
  async download(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) id: string,
    @Query() { lang }: StatementTemplateDto,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.renderTemplate.execute(caller, id, lang ?? 'ja');
    await sendBytes(response, fileName, bytes);
  }
}
