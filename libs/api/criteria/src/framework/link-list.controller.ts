import { CurrentCaller, FollowImports, Handles, uploadedName, type Caller } from '@akashi/api-platform';
import type { FrameworkLinksView, LinkListColumnsView, LinkListPreviewView } from '@akashi/contracts';
import { frameworkLinkApi } from '@akashi/contracts/api';
import { Controller, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ReceiveTableDto } from '../import/table-mapping.dto';
import { LinkListDto, RecordLinksDto } from './framework-link.dto';
import { LookAtLinkList } from './look-at-link-list';
import { PreviewLinks } from './preview-links';
import { RecordLinks } from './record-links';

@Controller()
export class LinkListController {
  constructor(
    private readonly lookAtList: LookAtLinkList,
    private readonly previewLinks: PreviewLinks,
    private readonly recordLinks: RecordLinks,
    private readonly imports: FollowImports,
  ) {}

  @Handles(frameworkLinkApi.columns)
  columns(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() { encoding }: ReceiveTableDto,
    @Req() request: Request,
  ): Promise<LinkListColumnsView> {
    uploadedName(request);
    return this.lookAtList.execute(caller, id, encoding ?? null, request);
  }

  @Handles(frameworkLinkApi.preview)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() query: LinkListDto,
    @Req() request: Request,
  ): Promise<LinkListPreviewView> {
    uploadedName(request);
    return this.imports.follow(caller, (followed) => this.previewLinks.execute(caller, id, query, request, followed));
  }

  @Handles(frameworkLinkApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('editionId') id: string,
    @Query() query: RecordLinksDto,
    @Req() request: Request,
  ): Promise<FrameworkLinksView> {
    uploadedName(request);
    return this.imports.follow(caller, (followed) => this.recordLinks.execute(caller, id, query, request, followed));
  }
}
