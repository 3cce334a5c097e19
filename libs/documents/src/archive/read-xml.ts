import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { DocumentFault } from '../document-fault';
import type { BoundedArchive } from './bounded-archive';

/** Local name without its prefix, because some programs write `x:row`; an attribute of a relation is `r:id`, whatever its prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Runs one part of an office file through `events`, as it inflates. A document type or an entity declaration has no place
 * in such a file and is refused before it can expand.
 */
export async function readXml(archive: BoundedArchive, part: string, events: XmlEvents): Promise<void> {
  const parser = parserFor(part, events);
  const decoder = new XmlDecoder();
  try {
    for await (const chunk of archive.read(part)) parser.write(decoder.decode(chunk));
    parser.write(decoder.end()).close();
  } catch (error) {
    throw error instanceof DocumentFault ? error : new DocumentFault('damaged', { part });
  }
}

function parserFor(part: string, events: XmlEvents): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new DocumentFault('damaged', { part });
  });
  parser.on('doctype', () => {
    throw new DocumentFault('unsafe-xml', { part });
  });
  parser.on('opentag', (tag) => events.open?.(tag.local, attributesOf(tag)));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', (tag) => events.close?.(tag.local));
  return parser;
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { local, prefix, uri, value } of Object.values(tag.attributes as Record<string, SaxesAttributeNS>)) {
    if (prefix !== 'xmlns') attributes[uri.endsWith('/relationships') ? `r:${local}` : local] = value;
  }
  return attributes;
}

/** UTF-8 unless the part begins with a UTF-16 mark; bytes that are neither make the part damaged. */
class XmlDecoder {
  private decoder: TextDecoder | null = null;

  decode(chunk: Uint8Array): string {
    this.decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    return this.decoder.decode(chunk, { stream: true });
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
