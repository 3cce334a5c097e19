import type { MailHours, MailWay } from '@akashi/domain/notice';
import type { FirmMailView, MailLanguage, MailSettingView } from '../mail.contract';
import { get, leadsOn, of, oneClick, post, put } from './operation';

/** Hours from 0 to 23, of Japan. */
export interface SetMailBody extends MailHours {
  way: MailWay;
  mailLanguage: MailLanguage;
  version: number;
}

export interface SendMailAgainBody {
  version: number;
}

export const mailApi = {
  /** How one is told by mail. */
  setting: get('notices/mail', 'notice.read', { answer: of<MailSettingView>() }),
  /** Says how one wants to be told by mail; of deadlines one is told anyway. */
  set: put('notices/mail', 'notice.keep', { body: of<SetMailBody>(), answer: of<MailSettingView>() }),
  /** Mail that could not be delivered, and how much waits. */
  ofFirm: get('mail', 'mail.read', { answer: of<FirmMailView>() }),
  /** Sends such a mail once more, under the same id. */
  sendAgain: post('mail/:mailId/again', 'mail.send-again', {
    body: of<SendMailAgainBody>(),
    answer: of<FirmMailView>(),
    status: 200,
  }),
  /** The link of a mail, opened: leads on to the page that asks. It changes nothing. */
  unsubscribePage: leadsOn('mail/unsubscribe/:token'),
  /** Ends one's mail but for deadlines; what a mail program sends by one click (RFC 8058), without a session. */
  unsubscribe: oneClick('mail/unsubscribe/:token'),
};

/** The same for a client's people. */
export const clientMailApi = {
  /** How one is told by mail. */
  setting: get('client/notices/mail', 'client-notice.read', { answer: of<MailSettingView>() }),
  /** Says how one wants to be told by mail; of deadlines one is told anyway. */
  set: put('client/notices/mail', 'client-notice.keep', { body: of<SetMailBody>(), answer: of<MailSettingView>() }),
};
