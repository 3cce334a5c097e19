import { EngagementDoor } from '@akashi/api-engagements';
import {
  CurrentCaller,
  FileStore,
  Handles,
  sendFile,
  type MemberCaller,
  type ReadingCaller,
} from '@akashi/api-platform';
import type { GiveInspectionBundleBody, InspectionBundleView } from '@akashi/contracts';
import { inspectionBundleApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { IsInt, IsUUID, Min } from 'class-validator';
import type { Response } from 'express';
import { GiveInspectionBundle } from './give-inspection-bundle';
import { InspectionBundleStore } from './inspection-bundle.store';

class GiveInspectionBundleDto implements GiveInspectionBundleBody {
  @IsUUID() inspectionId!: string;
  @IsUUID() inspectorId!: string;
  @IsInt() @Min(1) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class InspectionBundleController {
  constructor(
    private readonly giving: GiveInspectionBundle,
    private readonly door: EngagementDoor,
    private readonly bundles: InspectionBundleStore,
    private readonly files: FileStore,
  ) {}

  @Handles(inspectionBundleApi.give)
  give(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: GiveInspectionBundleDto,
  ): Promise<InspectionBundleView> {
    return this.giving.execute(caller, engagementId, body);
  }

  @Handles(inspectionBundleApi.file)
  async file(
    @CurrentCaller() caller: ReadingCaller,
    @Engagement() engagementId: string,
    @Param('inspectionBundleId', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.door.read(caller, engagementId, (tx) => this.bundles.file(tx, caller, engagementId, id));
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}
