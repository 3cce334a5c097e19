import { writeParagraphs } from '@akashi/api-platform';
import { codeMailWords } from '@akashi/contracts';
import { exportCode } from '@akashi/domain/report';

/** What the mail of a code says of its link. */
export interface CodedMail {
  firmName: string;
  serviceName: string;
  /** The firm lets its mail name matters. */
  namesMatters: boolean;
}

/**
 * The mail of a code, in both languages, because nobody has said which its reader reads. It holds no link, so that who has the mail alone
 * has nothing; the service is named where the firm lets its mail name matters.
 */
export function writeCodeMail(
  { firmName, serviceName, namesMatters }: CodedMail,
  code: string,
): { subject: string; text: string; html: string } {
  const shown = code.replace(/^(\d{4})/, '$1 ');
  const languages = (['ja', 'en'] as const).map((lang) => {
    const t = codeMailWords[lang];
    const said = t.said(firmName, namesMatters ? serviceName : null);
    return { lang, paragraphs: [said, shown, t.until(exportCode.minutes), t.unasked] };
  });
  const { ja, en } = codeMailWords;
  return { subject: `${ja.subject} / ${en.subject}`, ...writeParagraphs(languages) };
}
