import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';

/** What a style makes of its paragraphs: a heading of a level, an item of a list. */
export interface DocumentStyle {
  /** From 1; 0 for no heading. */
  heading: number;
  list: string;
  level: number;
  /** The style it begins from. */
  base: string;
}

export type DocumentStyles = ReadonlyMap<string, DocumentStyle>;

export async function readDocumentStyles(archive: BoundedArchive, part: string | null): Promise<DocumentStyles> {
  const styles = new Map<string, DocumentStyle>();
  if (!part) return styles;
  let own: DocumentStyle | null = null;
  await readXml(archive, part, {
    open: (name, attributes) => {
      const value = attributes['val'] ?? '';
      if (name === 'style') {
        own = { heading: 0, list: '', level: 0, base: '' };
        styles.set(attributes['styleId'] ?? '', own);
      }
      if (own) describe(own, name, value);
    },
    close: (name) => {
      if (name === 'style') own = null;
    },
  });
  return styles;
}

function describe(own: DocumentStyle, name: string, value: string): void {
  if (name === 'name') own.heading = headingNamed(value);
  if (name === 'basedOn') own.base = value;
  if (name === 'outlineLvl') own.heading = headingOf(value);
  if (name === 'numId') own.list = value;
  if (name === 'ilvl') own.level = Number(value) || 0;
}

const headingNamed = (name: string): number => (name === 'Title' ? 1 : Number(/^heading (\d)$/i.exec(name)?.[1] ?? 0));

/** Word counts outlines from 0, and 9 is body text. */
export function headingOf(outline: string): number {
  const level = Number(outline) + 1;
  return level >= 1 && level <= 9 ? level : 0;
}

/** A style with what it takes over from those it begins from. */
export function styleOf(styles: DocumentStyles, id: string): DocumentStyle {
  let own: DocumentStyle = { heading: 0, list: '', level: 0, base: id };
  for (let steps = 0; own.base !== '' && steps < 20; steps += 1) {
    const base = styles.get(own.base);
    if (!base) break;
    own = {
      heading: own.heading || base.heading,
      list: own.list || base.list,
      level: own.list ? own.level : base.level,
      base: base.base,
    };
  }
  return own;
}
