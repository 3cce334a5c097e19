import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { CreatedExportView, ExportView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CreateExport } from './create-export';
import { CreateExportDto, RevokeExportDto } from './export.dto';
import { ExportStore } from './export.store';
import { RevokeExport } from './revoke-export';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller('engagements/:engagementId/exports')
export class ExportController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly exports: ExportStore,
    private readonly createExport: CreateExport,
    private readonly revokeExport: RevokeExport,
  ) {}

  @Get()
  @Requires('report.read')
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<ExportView[]> {
    return this.door.read(caller, engagementId, (tx) => this.exports.list(tx, caller, engagementId));
  }

  @Post()
  @Requires('export.create')
  create(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: CreateExportDto,
  ): Promise<CreatedExportView> {
    return this.createExport.execute(caller, engagementId, body);
  }

  @Post(':exportId/revoke')
  @Requires('export.revoke')
  @HttpCode(200)
  revoke(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('exportId', ParseUUIDPipe) id: string,
    @Body() body: RevokeExportDto,
  ): Promise<ExportView> {
    return this.revokeExport.execute(caller, engagementId, id, body);
  }
}
