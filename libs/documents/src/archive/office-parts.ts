import type { BoundedArchive } from './bounded-archive';
import { readXml } from './read-xml';

/** A part of an office file that holds a program. */
export function isCodePart(name: string): boolean {
  return /(^|\/)(vbaProject\.bin|macrosheets\/)/i.test(name);
}

/** The types the file declares, by part (`xl/workbook.xml`) or by extension (`*.xml`). */
export async function contentTypes(archive: BoundedArchive): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  await readXml(archive, '[Content_Types].xml', {
    open: (_, { ContentType, PartName, Extension }) => {
      if (ContentType) types.set(PartName?.replace(/^\//, '') ?? `*.${Extension}`, ContentType);
    },
  });
  return types;
}

export interface Relation {
  readonly type: string;
  readonly target: string;
}

export async function relations(archive: BoundedArchive, part: string, base: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!archive.has(part)) return found;
  await readXml(archive, part, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolvePart(base, Target) });
    },
  });
  return found;
}

/** `xl/` + `../sheets/s1.xml` → `sheets/s1.xml`; a target with a leading slash begins at the root. */
function resolvePart(base: string, target: string): string {
  const steps = target.startsWith('/') ? target.split('/') : [...base.split('/'), ...target.split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

export function relationsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}
