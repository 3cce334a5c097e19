import { CurrentCaller, Handles, type MemberCaller } from '@akashi/api-platform';
import type { NoticeCountView, NoticeSettingView, NoticesView } from '@akashi/contracts';
import { noticeApi } from '@akashi/contracts/api';
import type { SetNoticesBody } from '@akashi/contracts/api/notice.api';
import { Body, Controller, Query } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsInt, IsUUID, Min } from 'class-validator';
import { KeepNotices } from './keep-notices';
import { NoticeQueryDto, ReadAllNoticesDto, ReadNoticesDto } from './notice.dto';
import { ReadNotices } from './read-notices';

class SetNoticesDto implements SetNoticesBody {
  @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) mutedEngagementIds!: string[];
  @IsInt() @Min(0) version!: number;
}

@Controller()
export class NoticeController {
  constructor(
    private readonly readNotices: ReadNotices,
    private readonly keepNotices: KeepNotices,
  ) {}

  @Handles(noticeApi.list)
  list(@CurrentCaller() caller: MemberCaller, @Query() query: NoticeQueryDto): Promise<NoticesView> {
    return this.readNotices.list(caller, query);
  }

  @Handles(noticeApi.count)
  count(@CurrentCaller() caller: MemberCaller): Promise<NoticeCountView> {
    return this.readNotices.count(caller);
  }

  @Handles(noticeApi.read)
  read(@CurrentCaller() caller: MemberCaller, @Body() body: ReadNoticesDto): Promise<NoticeCountView> {
    return this.keepNotices.read(caller, body);
  }

  @Handles(noticeApi.readAll)
  readAll(@CurrentCaller() caller: MemberCaller, @Body() body: ReadAllNoticesDto): Promise<NoticeCountView> {
    return this.keepNotices.readAll(caller, body);
  }

  @Handles(noticeApi.settings)
  settings(@CurrentCaller() caller: MemberCaller): Promise<NoticeSettingView> {
    return this.keepNotices.settings(caller);
  }

  @Handles(noticeApi.set)
  set(@CurrentCaller() caller: MemberCaller, @Body() body: SetNoticesDto): Promise<NoticeSettingView> {
    return this.keepNotices.set(caller, body);
  }
}
