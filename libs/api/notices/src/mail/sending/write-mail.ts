import { inHtml, inOneLine } from '@akashi/api-platform';
import { mailWords } from '@akashi/contracts';
import type { MailKind } from '@akashi/domain/notice';
import type { MailContent, MailGroup, MailLine } from './mail-content';

/** Addresses of this installation that a mail leads to. */
export interface MailLinks {
  /** Gives the whole address of a path. */
  at: (path: string) => string;
  inbox: string;
  setting: string;
  unsubscribe: string;
}

/** A mail is a nudge and no list: what is more is counted. */
const linesAtMost = 40;

/** The texts of a mail: plain, and the same as HTML without a picture, a style sheet or an address that is not ours. */
export function writeMail(
  content: MailContent,
  kind: MailKind,
  links: MailLinks,
): { subject: string; text: string; html: string } {
  const { language, count, deadlines } = content;
  const t = mailWords[language];
  const named = content.groups === null ? null : cut(content.groups);
  const first = named?.groups.find(({ name }) => name !== null)?.name;
  const subject = first ? `${t.subject[kind](count)} — ${first}` : t.subject[kind](count);
  const said = [t.said(count), ...(deadlines > 0 && deadlines < count ? [t.deadlines(deadlines)] : [])];
  const groups = (named?.groups ?? []).map((group) => ({ ...group, name: group.name ?? t.ofFirm }));
  const left = named && named.left > 0 ? [t.more(named.left)] : [];
  const what = ({ what: act, code, dueOn }: MailLine) =>
    [act, code, dueOn === null ? '' : `(${t.due(dueOn)})`].filter((part) => part !== '').join(' ');
  const text = [
    ...said,
    '',
    ...groups.flatMap(({ name, lines }) => [
      `■ ${inOneLine(name)}`,
      ...lines.flatMap((line) => [`・${inOneLine(what(line))}`, `  ${links.at(line.path)}`]),
      '',
    ]),
    ...left,
    `${t.read}:`,
    links.inbox,
    '',
    '-- ',
    `${t.setting}: ${links.setting}`,
    `${t.unsubscribe}: ${links.unsubscribe}`,
    t.still,
    '',
  ].join('\n');
  const link = (url: string, words: string) => `<a href="${inHtml(url)}">${inHtml(words)}</a>`;
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Akashi</title></head><body>`,
    ...said.map((sentence) => `<p>${inHtml(sentence)}</p>`),
    ...groups.flatMap(({ name, lines }) => [
      `<h2>${inHtml(name)}</h2><ul>`,
      ...lines.map((line) => `<li>${link(links.at(line.path), what(line))}</li>`),
      '</ul>',
    ]),
    ...left.map((sentence) => `<p>${inHtml(sentence)}</p>`),
    `<p>${link(links.inbox, t.read)}</p>`,
    `<hr><p>${link(links.setting, t.setting)} · ${link(links.unsubscribe, t.unsubscribe)}<br>${inHtml(t.still)}</p>`,
    '</body></html>',
    '',
  ].join('\n');
  return { subject, text, html };
}

function cut(groups: readonly MailGroup[]): { groups: MailGroup[]; left: number } {
  let room = linesAtMost;
  const all = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const shown = groups.flatMap(({ name, lines }) => {
    const inside = lines.slice(0, room);
    room -= inside.length;
    return inside.length > 0 ? [{ name, lines: inside }] : [];
  });
  return { groups: shown, left: Math.max(0, all - linesAtMost) };
}
