export { DeriveNotices } from './derive/derive-notices';
export { SendMails } from './mail/sending/send-mails';
export { NoticesModule } from './notices.module';
