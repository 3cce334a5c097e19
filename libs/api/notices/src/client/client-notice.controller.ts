import { CurrentClientPerson, Handles, type ClientPersonCaller } from '@akashi/api-platform';
import type { ClientNoticesView, NoticeCountView } from '@akashi/contracts';
import { clientNoticeApi } from '@akashi/contracts/api';
import { Body, Controller, Query } from '@nestjs/common';
import { ClientNoticeQueryDto, ReadAllClientNoticesDto, ReadNoticesDto } from '../reading/notice.dto';
import { ClientNotices } from './client-notices';

@Controller()
export class ClientNoticeController {
  constructor(private readonly notices: ClientNotices) {}

  @Handles(clientNoticeApi.list)
  list(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Query() query: ClientNoticeQueryDto,
  ): Promise<ClientNoticesView> {
    return this.notices.list(caller, query);
  }

  @Handles(clientNoticeApi.count)
  count(@CurrentClientPerson() caller: ClientPersonCaller): Promise<NoticeCountView> {
    return this.notices.count(caller);
  }

  @Handles(clientNoticeApi.read)
  read(@CurrentClientPerson() caller: ClientPersonCaller, @Body() body: ReadNoticesDto): Promise<NoticeCountView> {
    return this.notices.read(caller, body);
  }

  @Handles(clientNoticeApi.readAll)
  readAll(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Body() body: ReadAllClientNoticesDto,
  ): Promise<NoticeCountView> {
    return this.notices.readAll(caller, body);
  }
}
