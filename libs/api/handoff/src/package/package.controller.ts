import { EngagementDoor } from '@akashi/api-engagements';
import {
  CurrentCaller,
  FileStore,
  Handles,
  IsLocalDate,
  IsText,
  sendFile,
  type MemberCaller,
  type ReadingCaller,
} from '@akashi/api-platform';
import type {
  HandOverPackageBody,
  JobView,
  PackageOverviewView,
  PackageVerificationView,
  PackageView,
} from '@akashi/contracts';
import { packageApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import type { Response } from 'express';
import { AskPackage } from './ask-package';
import { HandOverPackage } from './hand-over-package';
import { PackageBuilder } from './package-builder';
import { PackageOverview } from './package-overview';

class HandOverPackageDto implements HandOverPackageBody {
  @IsInt() @Min(1) version!: number;
  @IsLocalDate() handedOverOn!: string;
  @IsText(0, 200) handedOverTo!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Package = () => Param('packageId', ParseUUIDPipe);

@Controller()
export class PackageController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly overview: PackageOverview,
    private readonly builder: PackageBuilder,
    private readonly files: FileStore,
    private readonly askPackage: AskPackage,
    private readonly handOverPackage: HandOverPackage,
  ) {}

  @Handles(packageApi.overview)
  view(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<PackageOverviewView> {
    return this.door.read(caller, engagementId, (tx, room) => this.overview.view(tx, caller, room));
  }

  @Handles(packageApi.build)
  build(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<JobView> {
    return this.askPackage.execute(caller, engagementId);
  }

  @Handles(packageApi.file)
  async file(
    @CurrentCaller() caller: ReadingCaller,
    @Engagement() engagementId: string,
    @Package() id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, fileSha256, size } = await this.door.read(caller, engagementId, (tx) =>
      this.overview.one(tx, caller, engagementId, id),
    );
    const file = { fileName, sha256: fileSha256, size };
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }

  /** Builds the package again from its records and compares every byte; it changes nothing. */
  @Handles(packageApi.verify)
  verify(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Package() id: string,
  ): Promise<PackageVerificationView> {
    return this.builder.verify(caller, engagementId, id);
  }

  @Handles(packageApi.handOver)
  handOver(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Package() id: string,
    @Body() body: HandOverPackageDto,
  ): Promise<PackageView> {
    return this.handOverPackage.execute(caller, engagementId, id, body);
  }
}
