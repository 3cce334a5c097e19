import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';
import { DocumentFault } from '../document-fault';

/** Where a workbook keeps what we read, and how it counts its dates. */
export interface WorkbookParts {
  readonly sheets: ReadonlyMap<string, string>;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly countsFrom1904: boolean;
}

/** Finds the parts of an .xlsx by its relations; throws `wrong-type` for another kind of office file and `macro` for one that carries code. */
export async function findWorkbookParts(archive: BoundedArchive): Promise<WorkbookParts> {
  if (!archive.has('[Content_Types].xml')) throw new DocumentFault('wrong-type');
  refuseMacros(archive.names, await contentTypes(archive));
  const [workbook] = [...(await relations(archive, '_rels/.rels', '')).values()]
    .filter(({ type }) => type === 'officeDocument')
    .map(({ target }) => target);
  if (!workbook?.startsWith('xl/') || !workbook.endsWith('.xml')) throw new DocumentFault('wrong-type');
  const related = await relations(archive, relationsPartOf(workbook), 'xl/');
  const targetOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.target ?? null;
  const { sheets, countsFrom1904 } = await readWorkbook(archive, workbook);
  return {
    sheets: new Map(sheets.map(({ name, id }) => [name, related.get(id)?.target ?? ''])),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    countsFrom1904,
  };
}

function refuseMacros(names: readonly string[], types: readonly string[]): void {
  const codePart = names.find((name) => /(^|\/)(vbaProject\.bin|macrosheets\/)/i.test(name));
  if (codePart || types.some((type) => /macroEnabled/i.test(type))) throw new DocumentFault('macro');
}

async function contentTypes(archive: BoundedArchive): Promise<string[]> {
  const types: string[] = [];
  await readXml(archive, '[Content_Types].xml', {
    open: (_, { ContentType }) => {
      if (ContentType) types.push(ContentType);
    },
  });
  return types;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function relations(archive: BoundedArchive, part: string, base: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!archive.has(part)) return found;
  await readXml(archive, part, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : base + Target;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

function relationsPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

async function readWorkbook(archive: BoundedArchive, part: string) {
  const sheets: { name: string; id: string }[] = [];
  let countsFrom1904 = false;
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  return { sheets, countsFrom1904 };
}
