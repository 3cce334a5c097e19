import type { BoundedArchive } from '../archive/bounded-archive';
import { contentTypes, folderOf, isCodePart, relations, relationsPartOf } from '../archive/office-parts';
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

/**
 * Finds the parts of an .xlsx by its relations; throws `wrong-type` for another kind of office file and `macro` for one that
 * carries code, where that is not only looked at.
 */
export async function findWorkbookParts(
  archive: BoundedArchive,
  code: 'refused' | 'left' = 'refused',
): Promise<WorkbookParts> {
  if (!archive.has('[Content_Types].xml')) throw new DocumentFault('wrong-type');
  const types = await contentTypes(archive);
  if (code === 'refused') refuseMacros(archive.names, [...types.values()]);
  const [workbook] = [...(await relations(archive, '_rels/.rels', '')).values()]
    .filter(({ type }) => type === 'officeDocument')
    .map(({ target }) => target);
  // Where the workbook lies is up to the program that wrote it; what it is, its type says.
  if (!workbook || !isWorkbookType(types.get(workbook))) throw new DocumentFault('wrong-type');
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

function isWorkbookType(type = ''): boolean {
  return /(spreadsheetml\.sheet|ms-excel\.sheet\.macroEnabled)\.main\+xml$/.test(type);
}

function refuseMacros(names: readonly string[], types: readonly string[]): void {
  const codePart = names.some(isCodePart);
  if (codePart || types.some((type) => /macroEnabled/i.test(type))) throw new DocumentFault('macro');
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
