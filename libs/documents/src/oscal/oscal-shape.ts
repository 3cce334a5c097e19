import { DocumentFault } from '../document-fault';

/** An object of a document that anybody may have written: each of its properties may be there, or be something else. */
export type Shape<Property extends string> = Readonly<Partial<Record<Property, unknown>>>;

/** The objects of a list; none where there is no list. Anything else there is no catalog. */
export function objectsOf<Property extends string>(value: unknown): readonly Shape<Property>[] {
  const list = listOf(value);
  if (list.some((one) => typeof one !== 'object' || one === null))
    throw new DocumentFault('damaged', { part: 'catalog' });
  return list as readonly Shape<Property>[];
}

/** The texts of a list; figures and the like are left out. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new DocumentFault('damaged', { part: 'catalog' });
  return value;
}

/** A text without the blanks around it; empty for what is none. */
export function plain(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
