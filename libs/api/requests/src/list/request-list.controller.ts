import {
  CurrentCaller,
  Handles,
  IsLocalDate,
  IsText,
  uploadedName,
  type Caller,
  sendBytes,
} from '@akashi/api-platform';
import type {
  ExportRequestsBody,
  RecordedRequestRow,
  RecordRequestListBody,
  RequestListPreview,
  RequestRow,
} from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { requestListLimit } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Request, Response } from 'express';
import { ExportRequests } from './export-requests';
import { PreviewRequestList } from './preview-request-list';
import { RecordRequestList } from './record-request-list';

class ExportRequestsDto implements ExportRequestsBody {
  @IsIn(['firm', 'client']) audience!: 'firm' | 'client';
  @IsIn(['ja', 'en']) lang!: 'ja' | 'en';
  @IsOptional() @IsText(1, 100) dropToken?: string;
}

class ListedContentDto {
  @IsText(0, 500) title!: string;
  @IsText(0, 4000) wanted!: string;
  @IsText(0, 4000) shows!: string;
  @IsLocalDate() dueOn!: string;
  @ValidateIf((_, value) => value !== null) @IsUUID() answererId!: string | null;
  @IsUUID(undefined, { each: true }) @ArrayMaxSize(200) @ArrayUnique() testIds!: readonly string[];
}

class ListedAnswerDto {
  @IsText(0, 4000) note!: string;
  @IsText(0, 500) from!: string;
  @IsLocalDate() on!: string;
  @IsText(0, 500) how!: string;
}

class RecordedRequestRowDto implements RecordedRequestRow {
  @ValidateIf((_, value) => value !== null) @IsUUID() id!: string | null;
  @IsInt() @Min(0) version!: number;
  @ValidateIf((_, value) => value !== null)
  @IsDefined()
  @ValidateNested()
  @Type(() => ListedContentDto)
  content!: ListedContentDto | null;
  @ValidateIf((_, value) => value !== null)
  @IsDefined()
  @ValidateNested()
  @Type(() => ListedAnswerDto)
  answer!: ListedAnswerDto | null;
}

class RecordRequestListDto implements RecordRequestListBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(requestListLimit)
  @ValidateNested({ each: true })
  @Type(() => RecordedRequestRowDto)
  requests!: RecordedRequestRowDto[];
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** The requests on their way out as one list, and back. */
@Controller()
export class RequestListController {
  constructor(
    private readonly exportRequests: ExportRequests,
    private readonly previewList: PreviewRequestList,
    private readonly recordList: RecordRequestList,
  ) {}

  @Handles(requestApi.exportList)
  async export(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ExportRequestsDto,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.exportRequests.execute(caller, engagementId, body);
    await sendBytes(response, fileName, bytes);
  }

  @Handles(requestApi.previewList)
  preview(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Req() request: Request,
  ): Promise<RequestListPreview> {
    uploadedName(request);
    return this.previewList.execute(caller, engagementId, request);
  }

  @Handles(requestApi.recordList)
  record(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: RecordRequestListDto,
  ): Promise<RequestRow[]> {
    return this.recordList.execute(caller, engagementId, body);
  }
}
