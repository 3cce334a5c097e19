import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, FileStore, Requires, sendFile, type Caller } from '@akashi/api-platform';
import type { JobView, PackageDeskView, PackageVerificationView, PackageView } from '@akashi/contracts';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AskPackage } from './ask-package';
import { HandOverPackage } from './hand-over-package';
import { HandOverPackageDto } from './package.dto';
import { PackageBuilder } from './package-builder';
import { PackageOverview } from './package-overview';

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Package = () => Param('packageId', ParseUUIDPipe);

@Controller('engagements/:engagementId/package')
export class PackageController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly overview: PackageOverview,
    private readonly builder: PackageBuilder,
    private readonly files: FileStore,
    private readonly askPackage: AskPackage,
    private readonly handOverPackage: HandOverPackage,
  ) {}

  @Get()
  @Requires('package.read')
  desk(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<PackageDeskView> {
    return this.door.read(caller, engagementId, (tx, room) => this.overview.view(tx, caller, room));
  }

  @Post()
  @Requires('package.build')
  @HttpCode(202)
  build(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<JobView> {
    return this.askPackage.execute(caller, engagementId);
  }

  @Get(':packageId/file')
  @Requires('package.read')
  async file(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Package() id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, fileSha256, size } = await this.door.read(caller, engagementId, (tx) =>
      this.overview.one(tx, caller, engagementId, id),
    );
    await sendFile(response, { fileName, sha256: fileSha256, size }, this.files.read(caller.firmId, fileSha256));
  }

  /** Builds the package again from its records and compares every byte; it changes nothing. */
  @Post(':packageId/verify')
  @Requires('package.read')
  @HttpCode(200)
  verify(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Package() id: string,
  ): Promise<PackageVerificationView> {
    return this.builder.verify(caller, engagementId, id);
  }

  @Post(':packageId/hand-over')
  @Requires('package.hand-over')
  @HttpCode(200)
  handOver(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Package() id: string,
    @Body() body: HandOverPackageDto,
  ): Promise<PackageView> {
    return this.handOverPackage.execute(caller, engagementId, id, body);
  }
}
