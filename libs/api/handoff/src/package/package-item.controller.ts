import { EngagementDoor } from '@akashi/api-engagements';
import {
  CurrentCaller,
  DomainProblem,
  FileStore,
  Handles,
  IsText,
  sendFile,
  withFile,
  WrittenNumber,
  type Caller,
} from '@akashi/api-platform';
import { ReceivedPapers } from '@akashi/api-reporting';
import type { PackageItemQuery, PackageItemView, SetAsideItemBody } from '@akashi/contracts';
import { packageItemApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { Request, Response } from 'express';
import { PackageOverview } from './package-overview';
import { RecordPackageItem } from './record-package-item';

class PackageItemDto implements PackageItemQuery {
  @IsIn(['DRAFT', 'FINAL']) state!: 'DRAFT' | 'FINAL';
  @WrittenNumber() @IsInt() @Min(0) @Max(2_147_483_647) version!: number;
}

class SetAsideItemDto implements SetAsideItemBody {
  @IsText(1, 2000) reason!: string;
  @IsInt() @Min(0) version!: number;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** The papers of the package, by the code of their form. */
@Controller()
export class PackageItemController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly overview: PackageOverview,
    private readonly papers: ReceivedPapers,
    private readonly files: FileStore,
    private readonly recordItem: RecordPackageItem,
  ) {}

  /** The body is the paper itself. */
  @Handles(packageItemApi.record)
  async record(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('form') form: string,
    @Query() query: PackageItemDto,
    @Req() request: Request,
  ): Promise<PackageItemView> {
    await this.door.begin(caller, engagementId, () => Promise.resolve());
    const paper = await this.papers.receive(caller, request, 'paper');
    return this.recordItem.execute(withFile(caller, paper), engagementId, form, query, paper);
  }

  @Handles(packageItemApi.setAside)
  setAside(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('form') form: string,
    @Body() body: SetAsideItemDto,
  ): Promise<PackageItemView> {
    return this.recordItem.setAside(caller, engagementId, form, body);
  }

  @Handles(packageItemApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('form') form: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.door.read(caller, engagementId, async (tx, room) => {
      const item = (await this.overview.gather(tx, caller, room)).items.find((one) => one.form === form);
      if (!item?.sha256) throw new DomainProblem('not-found');
      const { size } = await this.papers.stored(tx, caller, item.sha256);
      return { fileName: item.fileName ?? form, sha256: item.sha256, size };
    });
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}
