import { WrittenNumber } from '@akashi/api-platform';
import type {
  ClientNoticeQuery,
  NoticeQuery,
  ReadAllClientNoticesBody,
  ReadAllNoticesBody,
  ReadNoticesBody,
  SeenNotice,
} from '@akashi/contracts/api/notice.api';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export class ClientNoticeQueryDto implements ClientNoticeQuery {
  @IsOptional() @WrittenNumber() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) before?: number;
  @IsOptional() @WrittenNumber() @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @IsIn(['unread']) only?: 'unread';
}

export class NoticeQueryDto extends ClientNoticeQueryDto implements NoticeQuery {
  @IsOptional() @IsUUID() engagementId?: string;
}

class SeenNoticeDto implements SeenNotice {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
}

export class ReadNoticesDto implements ReadNoticesBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: SeenNotice) => id)
  @ValidateNested({ each: true })
  @Type(() => SeenNoticeDto)
  notices!: SeenNoticeDto[];
}

export class ReadAllClientNoticesDto implements ReadAllClientNoticesBody {
  @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) upTo!: number;
}

export class ReadAllNoticesDto extends ReadAllClientNoticesDto implements ReadAllNoticesBody {
  @IsOptional() @IsUUID() engagementId?: string;
}
