import { DocumentFault } from '../document-fault';

/** An object of a document that anybody may have written: each of its properties may be there, or be something else. */
export type Shape<Property extends string> = Readonly<Partial<Record<Property, unknown>>>;

/** Something that is not what the format says; the place is told as a path, `catalog.groups[0].controls[3].parts`. */
export function damagedAt(path: string): DocumentFault {
  return new DocumentFault('damaged-structure', { part: path.slice(0, 200) });
}

/** The objects of a list, which stands at this path; none where there is no list. Anything else there is no catalog. */
export function objectsOf<Property extends string>(value: unknown, path: string): readonly Shape<Property>[] {
  const list = listOf(value, path);
  const odd = list.findIndex((one) => typeof one !== 'object' || one === null || Array.isArray(one));
  if (odd >= 0) throw damagedAt(`${path}[${odd}]`);
  return list as readonly Shape<Property>[];
}

/** The texts of a list; figures and the like are left out. */
export function textsOf(value: unknown, path: string): readonly string[] {
  return listOf(value, path).filter((one) => typeof one === 'string');
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw damagedAt(path);
  return value;
}

/** A text without the blanks around it; empty for what is none. */
export function plain(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
