import type { ReadAttachmentView, ReadFileView, ReadLineKind } from '@akashi/contracts';
import type { Address, Email } from 'postal-mime';
import { BoundedLines } from './bounded-lines';
import { asksElsewhere, htmlText } from './html-text';
import { LeftOut } from './left-out';
import { contentOf, nameOf, openMail, unturned } from './open-mail';
import { viewingLimits } from './viewing-limits';

/** A mail as lines: who wrote it to whom, when and about what, and its text; with the list of what it brings along. */
export async function viewMail(bytes: Uint8Array): Promise<ReadFileView> {
  const leftOut = new LeftOut();
  const mail = await openMail(bytes);
  const lines = new BoundedLines(leftOut);
  for (const [kind, text] of headsOf(mail)) if (text) lines.add(kind, text);
  for (const line of linesIn(bodyOf(mail, leftOut))) {
    const { isFull } = lines;
    lines.add(line.startsWith('>') ? 'quote' : 'text', line);
    if (isFull) break;
  }
  if (lines.all.some((line) => line.text.includes('\ufffd'))) leftOut.say('letters');
  return { kind: 'mail', lines: lines.all, attachments: attachmentsOf(mail, leftOut), leftOut: leftOut.list };
}

/** One after the other: all of them at once would be many more than are shown. */
function* linesIn(text: string): Generator<string> {
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(from, index);
    from = index + end.length;
  }
  yield text.slice(from);
}

function headsOf(mail: Email): [ReadLineKind, string][] {
  // The day stands as it was written: in the sender's own time.
  const date = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  return [
    ['from', mail.from ? addressWords(mail.from) : ''],
    ['to', (mail.to ?? []).map(addressWords).join(', ')],
    ['cc', (mail.cc ?? []).map(addressWords).join(', ')],
    ['date', date],
    ['subject', mail.subject ?? ''],
  ];
}

/** The name that somebody gave themselves never stands without the address, nor turns it round. */
function addressWords(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressWords).join(', ')}`;
  return address.name ? `${unturned(address.name)} <${address.address}>` : (address.address ?? '');
}

function bodyOf({ text, html }: Email, leftOut: LeftOut): string {
  if (html && asksElsewhere(html)) leftOut.say('remote');
  const body = text?.trim() ? text : '';
  const encoded = body.match(/^begin [0-7]{3,4} \S.*$/gm)?.length ?? 0;
  leftOut.add('uuencode', encoded);
  if (body || !html) return body.trimEnd();
  leftOut.say('html');
  return htmlText(html);
}

function attachmentsOf({ attachments }: Email, leftOut: LeftOut): ReadAttachmentView[] {
  const { attachments: most } = viewingLimits;
  if (attachments.length > most) leftOut.say('attachments', attachments.length);
  const packed = attachments.filter(
    ({ mimeType, filename }) => mimeType === 'application/ms-tnef' || /^winmail\.dat$/i.test(filename ?? ''),
  );
  leftOut.add('winmail', packed.length);
  return attachments.slice(0, most).map((one, at) => ({
    number: at + 1,
    name: nameOf(one, at + 1),
    mediaType: one.mimeType,
    size: contentOf(one).byteLength,
  }));
}
