import { TextDecoder } from 'node:util';
import { incomplete } from './check';

export interface MarkupEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;

/** The part of XML that office files are made of; a document type, which could expand, is no part of it. Prefixes of names are left out. */
export function readMarkup(bytes: Uint8Array, part: string, events: MarkupEvents): void {
  const text = decode(bytes, part).replace(/\r\n?/g, '\n');
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw incomplete('malformed', part);
    const [, verbatim, closes, name, attributes = '', isEmpty, written] = match;
    const characters = verbatim ?? (written === undefined ? undefined : unescaped(written, part));
    if (characters !== undefined) events.text?.(characters);
    if (name !== undefined) tell(events, local(name), attributesOf(attributes, part), { closes, isEmpty });
  }
}

function tell(
  events: MarkupEvents,
  name: string,
  attributes: Readonly<Record<string, string>>,
  { closes, isEmpty }: { closes: string | undefined; isEmpty: string | undefined },
): void {
  if (!closes) events.open?.(name, attributes);
  if (closes || isEmpty) events.close?.(name);
}

function decode(bytes: Uint8Array, part: string): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = typeof mark === 'string' ? mark : mark ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw incomplete('malformed', part);
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute that refers to another part is `r:id`, whatever its prefix. */
function attributesOf(text: string, part: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name.startsWith('xmlns:')) continue;
    const key = /:id$/.test(name) ? 'r:id' : local(name);
    attributes[key] = unescaped((double ?? single ?? '').replace(/[\n\t]/g, ' '), part);
  }
  return attributes;
}

const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string, part: string): string {
  return text.replace(/&([^;&]*);?/g, (_, name: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    const letter = letters[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
    if (letter === undefined) throw incomplete('malformed', part);
    return letter;
  });
}
