import { Module } from '@nestjs/common';
import { ClientNoticeController } from './client/client-notice.controller';
import { ClientNotices } from './client/client-notices';
import { AddNotices } from './derive/add-notices';
import { DeriveNotices } from './derive/derive-notices';
import { DueNotices } from './derive/due-notices';
import { NoticesOfEvent } from './derive/notices-of-event';
import { CollectInvitations } from './mail/outbox/collect-invitations';
import { CollectLetters } from './mail/outbox/collect-letters';
import { CollectLinkNews } from './mail/outbox/collect-link-news';
import { CollectMail } from './mail/outbox/collect-mail';
import { CollectReplaced } from './mail/outbox/collect-replaced';
import { LinkNewsStore } from './mail/outbox/link-news.store';
import { MailOutbox } from './mail/outbox/mail-outbox';
import { PruneMail } from './mail/outbox/prune-mail';
import { InvitationMail } from './mail/sending/invitation-mail';
import { LinkMail } from './mail/sending/link-mail';
import { ReadMailContent } from './mail/sending/mail-content';
import { LinksOfMail } from './mail/sending/mail-links';
import { ReplacedMail } from './mail/sending/replaced-mail';
import { SendMail } from './mail/sending/send-mail';
import { SendMails } from './mail/sending/send-mails';
import { WriteLetters } from './mail/sending/write-letters';
import { KeepMailSetting } from './mail/setting/keep-mail-setting';
import { MailSettingController } from './mail/setting/mail-setting.controller';
import { MailSettingStore } from './mail/setting/mail-setting.store';
import { FirmMail } from './mail/undelivered/firm-mail';
import { FirmMailController } from './mail/undelivered/firm-mail.controller';
import { MailTokens } from './mail/unsubscribe/mail-tokens';
import { Unsubscribe } from './mail/unsubscribe/unsubscribe';
import { UnsubscribeController } from './mail/unsubscribe/unsubscribe.controller';
import { NoticeStore } from './notice.store';
import { KeepNotices } from './reading/keep-notices';
import { MarkNotices } from './reading/mark-notices';
import { Nameable } from './reading/nameable';
import { NoticeSettingStore } from './reading/notice-setting.store';
import { NoticeController } from './reading/notice.controller';
import { ReadNotices } from './reading/read-notices';

@Module({
  controllers: [
    NoticeController,
    ClientNoticeController,
    MailSettingController,
    FirmMailController,
    UnsubscribeController,
  ],
  providers: [
    AddNotices,
    ClientNotices,
    CollectInvitations,
    CollectLetters,
    CollectLinkNews,
    CollectMail,
    CollectReplaced,
    DeriveNotices,
    DueNotices,
    FirmMail,
    InvitationMail,
    KeepMailSetting,
    KeepNotices,
    LinkMail,
    LinkNewsStore,
    LinksOfMail,
    MailOutbox,
    MailSettingStore,
    MailTokens,
    MarkNotices,
    Nameable,
    NoticesOfEvent,
    NoticeSettingStore,
    NoticeStore,
    PruneMail,
    ReadMailContent,
    ReadNotices,
    ReplacedMail,
    SendMail,
    SendMails,
    Unsubscribe,
    WriteLetters,
  ],
})
export class NoticesModule {}
