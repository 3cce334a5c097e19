import { writeParagraphs } from '@akashi/api-platform';
import { passwordMailWords } from '@akashi/contracts';
import { minuteInJapan } from '@akashi/domain/dates';
import { mailedLinkHours } from '@akashi/domain/firm';
import type { PasswordLetter } from './password-mails';

type Written = Omit<PasswordLetter, 'to'>;
type Words = (typeof passwordMailWords)['ja'];

/** The mail with the link, which stands in a line of its own. */
export const writeLinkMail = (firmName: string, address: string): Written =>
  inBoth(
    ({ link }) => link.subject,
    ({ link }) => [link.said(firmName), address, link.until(mailedLinkHours), link.factor, link.unasked],
  );

/** There is no password to set: where they come in instead. */
export const writeByProviderMail = (firmName: string): Written =>
  inBoth(
    ({ byProvider }) => byProvider.subject,
    ({ byProvider }) => [byProvider.said(firmName), byProvider.next],
  );

/** A password was set by a link, told to its owner whoever it was. */
export const writeSetMail = (firmName: string, at: Date): Written =>
  inBoth(
    ({ set }) => set.subject,
    ({ set }) => [set.said(firmName, minuteInJapan(at)), set.unasked],
  );

/** In both languages, because who asks has not signed in and nobody knows which they read. Subjects hold no name of anybody's. */
function inBoth(subject: (words: Words) => string, paragraphs: (words: Words) => string[]): Written {
  const { ja, en } = passwordMailWords;
  const languages = (['ja', 'en'] as const).map((lang) => ({ lang, paragraphs: paragraphs(passwordMailWords[lang]) }));
  return { subject: `${subject(ja)} / ${subject(en)}`, ...writeParagraphs(languages) };
}
