import type { BoundedArchive } from '../archive/bounded-archive';
import { readXml } from '../archive/read-xml';
import { DocumentFault } from '../document-fault';

/** Where a workbook keeps what we read, and how it counts its dates. */
export interface WorkbookParts {
  readonly sheets: ReadonlyMap<string, string>;
  /** Names of the sheets that a spreadsheet does not show. */
  readonly hiddenSheets: ReadonlySet<string>;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly countsFrom1904: boolean;
}

/** Finds the parts of an .xlsx by its relations; throws `wrong-type` for another kind of office file and `macro` for one that carries code. */
export async function findWorkbookParts(archive: BoundedArchive): Promise<WorkbookParts> {
  if (!archive.has('[Content_Types].xml')) throw new DocumentFault('wrong-type');
  const types = await contentTypes(archive);
  refuseMacros(archive.names, [...types.values()]);
  const [workbook] = [...(await relations(archive, '_rels/.rels', '')).values()]
    .filter(({ type }) => type === 'officeDocument')
    .map(({ target }) => target);
  // Where the workbook lies is up to the program that wrote it; what it is, its type says.
  if (!workbook || !types.get(workbook)?.endsWith('spreadsheetml.sheet.main+xml'))
    throw new DocumentFault('wrong-type');
  const related = await relations(archive, relationsPartOf(workbook), folderOf(workbook));
  const targetOf = (type: string) => [...related.values()].find((relation) => relation.type === type)?.target ?? null;
  const { sheets, countsFrom1904 } = await readWorkbook(archive, workbook);
  const twice = sheets.find(({ name }, at) => sheets.findIndex((one) => one.name === name) < at);
  if (twice) throw new DocumentFault('damaged', { sheet: twice.name });
  return {
    sheets: new Map(sheets.map(({ name, id }) => [name, related.get(id)?.target ?? ''])),
    hiddenSheets: new Set(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)),
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    countsFrom1904,
  };
}

/** A sheet that is a chart or a dialog has a part of another kind and no cells. */
export function isWorksheet(part: string): boolean {
  return part !== '' && !/(^|\/)(chartsheets|dialogsheets)\//.test(part);
}

function refuseMacros(names: readonly string[], types: readonly string[]): void {
  const codePart = names.find((name) => /(^|\/)(vbaProject\.bin|macrosheets\/)/i.test(name));
  if (codePart || types.some((type) => /macroEnabled/i.test(type))) throw new DocumentFault('macro');
}

/** The types the file declares, by part (`xl/workbook.xml`) or by extension (`*.xml`). */
async function contentTypes(archive: BoundedArchive): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  await readXml(archive, '[Content_Types].xml', {
    open: (_, { ContentType, PartName, Extension }) => {
      if (ContentType) types.set(PartName?.replace(/^\//, '') ?? `*.${Extension}`, ContentType);
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

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function relationsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

async function readWorkbook(archive: BoundedArchive, part: string) {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let countsFrom1904 = false;
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'sheet') {
        const hidden = (attributes['state'] ?? 'visible') !== 'visible';
        sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '', hidden });
      }
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  return { sheets, countsFrom1904 };
}
