import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { CreatedExportView, CreateExportBody, ExportView, RevokeExportBody } from '@akashi/contracts';
import { exportApi } from '@akashi/contracts/api';
import { exportLimits } from '@akashi/domain/report';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { CreateExport } from './create-export';
import { ExportStore } from './export.store';
import { RevokeExport } from './revoke-export';

class CreateExportDto implements CreateExportBody {
  @IsText(0, 200) recipientName!: string;
  @IsText(0, 254) recipientEmail!: string;
  @IsInt() @Min(1) @Max(exportLimits.days) days!: number;
  @IsInt() @Min(1) @Max(exportLimits.downloads) maxDownloads!: number;
}

class RevokeExportDto implements RevokeExportBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

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
