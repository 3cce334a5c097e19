import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailServer } from '../api-config';

/** A mail as it is handed over: one person's address, and texts of ours. */
export interface OutgoingMail {
  /** `<…@…>`: the same each time the same mail is sent. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where it is unsubscribed from by one POST (RFC 8058); null for one that its reader has asked for, or is owed. */
  unsubscribeUrl: string | null;
}

/** What would end a header's line, or turn its letters round: names stand in subjects. */
const noLetter = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as it may stand in one line of a header. */
export const oneLine = (text: string): string => text.replace(noLetter, ' ').replace(/ {2,}/g, ' ').trim();

/** The bytes of a mail. Nothing is fetched, read from a file or measured: it has no picture and no counter. */
export function composeMail(from: MailServer['from'], mail: OutgoingMail): Promise<Buffer> {
  const composed = new MailComposer({
    ...{ messageId: mail.messageId, subject: oneLine(mail.subject), text: mail.text, html: mail.html },
    ...{ from: { ...from, name: oneLine(from.name) }, to: { name: '', address: mail.to } },
    ...{ disableFileAccess: true, disableUrlAccess: true, textEncoding: 'base64' },
    headers: {
      // Nobody's absence is answered to us, and no list of anybody's.
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl !== null && {
        'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${mail.unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  });
  return composed.compile().build();
}
