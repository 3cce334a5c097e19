import { writeParagraphs } from '@akashi/api-platform';
import { linkMailWords, type LinkMailWords } from '@akashi/contracts';
import { minuteInJapan } from '@akashi/domain/dates';
import { requestNews, type LinkNews, type RequestNews } from '@akashi/domain/notice';
import type { WrittenMail } from './replaced-mail';

export interface LinkFacts {
  address: string;
  recipientName: string;
  firmName: string;
  serviceName: string;
  madeBy: string;
  expiresAt: Date;
  /** The firm lets its mail name matters. */
  namesMatters: boolean;
}

/** Code, day and reason are of a request's; the gravest is the first. */
export interface ToldNews {
  what: LinkNews;
  requestId: string | null;
  code: string | null;
  dueOn: string | null;
  reason: string | null;
}

/** A mail is a nudge and no list, and the page says the rest of a long reason. */
const linesAtMost = 20;
const reasonAtMost = 400;

/**
 * In both languages, because nobody has said which its reader reads. Service, numbers, days and the reason of a return stand in it where
 * the firm lets its mail name matters; what a request asks for stands in none.
 */
export function writeLinkMail(link: LinkFacts, told: readonly ToldNews[]): WrittenMail {
  const languages = (['ja', 'en'] as const).map((lang) => ({
    lang,
    paragraphs: paragraphsOf(link, told, linkMailWords[lang]),
  }));
  const { ja, en } = linkMailWords;
  const { what } = told[0]!;
  const subject = `${ja.subject[what]} / ${en.subject[what]}`;
  const named = link.namesMatters ? `${subject} — ${link.serviceName}` : subject;
  return { address: link.address, subject: named, ...writeParagraphs(languages) };
}

function paragraphsOf(link: LinkFacts, told: readonly ToldNews[], t: LinkMailWords): string[] {
  const { recipientName, firmName, serviceName, madeBy, expiresAt, namesMatters } = link;
  const is = (wanted: LinkNews) => told.some(({ what }) => what === wanted);
  const head = [t.to(recipientName), t.from(firmName, namesMatters ? serviceName : null)];
  if (is('ended')) return [...head, t.ended, t.unexpected];
  return [
    ...head,
    ...(is('made') ? [t.made(minuteInJapan(expiresAt))] : []),
    ...(is('expires') ? [t.expires(minuteInJapan(expiresAt))] : []),
    ...requestNews.flatMap((what) => {
      const news = told.filter((one) => one.what === what);
      return ofRequests(what, news, t, namesMatters);
    }),
    t.open,
    t.code,
    t.lost(namesMatters ? madeBy : null),
    t.unexpected,
  ];
}

function ofRequests(what: RequestNews, news: readonly ToldNews[], t: LinkMailWords, namesMatters: boolean): string[] {
  if (news.length === 0) return [];
  const said = t.requests[what](news.length);
  if (!namesMatters) return [said];
  const shown = news.slice(0, linesAtMost).map(({ code, dueOn, reason }) => {
    const day = dueOn === null || what === 'withdrawn' ? '' : ` (${t.due(dueOn)})`;
    const why = what === 'returned' && reason ? ` ${t.reason(cut(reason))}` : '';
    return `・${code ?? ''}${day}${why}`;
  });
  const left = news.length - shown.length;
  return [said, ...shown, ...(left > 0 ? [t.more(left)] : [])];
}

/** By letters: one of the rare kanji is two units of the text, and half of it is none. */
function cut(text: string): string {
  const letters = [...text];
  return letters.length > reasonAtMost ? `${letters.slice(0, reasonAtMost).join('')}…` : text;
}
