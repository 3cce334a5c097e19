import { Module } from '@nestjs/common';
import { ClientNoticeController } from './client/client-notice.controller';
import { ClientNotices } from './client/client-notices';
import { DeriveNotices } from './derive/derive-notices';
import { DueNotices } from './derive/due-notices';
import { NoticesOfEvent } from './derive/notices-of-event';
import { NoticeStore } from './notice.store';
import { KeepNotices } from './reading/keep-notices';
import { MarkNotices } from './reading/mark-notices';
import { Nameable } from './reading/nameable';
import { NoticeSettingStore } from './reading/notice-setting.store';
import { NoticeController } from './reading/notice.controller';
import { ReadNotices } from './reading/read-notices';

@Module({
  controllers: [NoticeController, ClientNoticeController],
  providers: [
    ClientNotices,
    DeriveNotices,
    DueNotices,
    KeepNotices,
    MarkNotices,
    Nameable,
    NoticesOfEvent,
    NoticeSettingStore,
    NoticeStore,
    ReadNotices,
  ],
})
export class NoticesModule {}
