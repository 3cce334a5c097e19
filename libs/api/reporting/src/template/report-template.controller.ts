import {
  CurrentCaller,
  FileStore,
  Handles,
  IsText,
  sendFile,
  Transactions,
  withFile,
  WrittenNumber,
  type Caller,
} from '@akashi/api-platform';
import type {
  KeepTemplateQuery,
  KeepTemplateVersionQuery,
  ReportTemplateView,
  TemplateLookView,
} from '@akashi/contracts';
import { reportTemplateApi } from '@akashi/contracts/api';
import { Controller, Param, ParseIntPipe, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { KeepTemplate } from './keep-template';
import { ReportTemplateStore } from './report-template.store';
import { StarterTemplate } from './starter-template';
import { TemplateUpload } from './template-upload';

class KeepTemplateDto implements KeepTemplateQuery {
  /** Empty is let through to the rule, which says in its own words that a template needs a name. */
  @IsText(0, 200) name!: string;
}

class KeepTemplateVersionDto implements KeepTemplateVersionQuery {
  @WrittenNumber() @IsInt() @Min(1) @Max(1_000_000) version!: number;
}

@Controller()
export class ReportTemplateController {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: ReportTemplateStore,
    private readonly uploads: TemplateUpload,
    private readonly starters: StarterTemplate,
    private readonly files: FileStore,
    private readonly keepTemplate: KeepTemplate,
  ) {}

  @Handles(reportTemplateApi.list)
  list(@CurrentCaller() caller: Caller): Promise<ReportTemplateView[]> {
    return this.transactions.read(caller, (tx) => this.templates.list(tx, caller));
  }

  @Handles(reportTemplateApi.starter)
  starter(@Res() response: Response): Promise<void> {
    return this.starters.send(response);
  }

  @Handles(reportTemplateApi.look)
  async look(@CurrentCaller() caller: Caller, @Req() request: Request): Promise<TemplateLookView> {
    return (await this.uploads.receive(caller, request)).look;
  }

  @Handles(reportTemplateApi.keep)
  async keep(
    @CurrentCaller() caller: Caller,
    @Query() { name }: KeepTemplateDto,
    @Req() request: Request,
  ): Promise<ReportTemplateView> {
    const file = await this.uploads.receive(caller, request);
    return this.keepTemplate.execute(withFile(caller, file), name, file);
  }

  @Handles(reportTemplateApi.keepVersion)
  async keepVersion(
    @CurrentCaller() caller: Caller,
    @Param('templateId', ParseUUIDPipe) id: string,
    @Query() { version }: KeepTemplateVersionDto,
    @Req() request: Request,
  ): Promise<ReportTemplateView> {
    await this.transactions.read(caller, (tx) => this.templates.one(tx, caller, id));
    const file = await this.uploads.receive(caller, request);
    return this.keepTemplate.next(withFile(caller, file), id, version, file);
  }

  @Handles(reportTemplateApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Param('templateId', ParseUUIDPipe) id: string,
    @Param('versionNo', ParseIntPipe) versionNo: number,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.transactions.read(caller, (tx) => this.templates.file(tx, caller, id, versionNo));
    await sendFile(response, found, this.files.read(caller.firmId, found));
  }
}
