import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { CreatedExportView, ExportView } from '@akashi/contracts';
import { exportApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { CreateExport } from './create-export';
import { CreateExportDto, RevokeExportDto } from './export.dto';
import { ExportStore } from './export.store';
import { RevokeExport } from './revoke-export';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class ExportController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly exports: ExportStore,
    private readonly createExport: CreateExport,
    private readonly revokeExport: RevokeExport,
  ) {}

  @Handles(exportApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<ExportView[]> {
    return this.door.read(caller, engagementId, (tx) => this.exports.list(tx, caller, engagementId));
  }

  @Handles(exportApi.create)
  create(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: CreateExportDto,
  ): Promise<CreatedExportView> {
    return this.createExport.execute(caller, engagementId, body);
  }

  @Handles(exportApi.revoke)
  revoke(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('exportId', ParseUUIDPipe) id: string,
    @Body() body: RevokeExportDto,
  ): Promise<ExportView> {
    return this.revokeExport.execute(caller, engagementId, id, body);
  }
}
