import JSZip from 'jszip';
import { archiveDate } from '../archive/repack';
import { BoundedArchive } from '../archive/bounded-archive';
import { DocumentFault } from '../document-fault';
import { findWorkbookParts } from '../statement/workbook-parts';
import { statementLimits, type StatementLimits } from '../statement/statement-rows';
import type { CellMark } from './cell-mark';
import { addComments } from './mark-comments';
import { markCells } from './mark-cells';
import { filledStyles } from './mark-styles';

/** More balloons than this nobody reads, and a spreadsheet opens slowly; the cells beyond are filled all the same. */
const commentLimit = 2_000;

/**
 * The client's own workbook with every mark at its cell: filled, and with a comment. The parts of the file are patched as
 * text and all others are carried over as they are: a spreadsheet library that loads and saves loses drawings, pivots,
 * conditional formats and whatever else it does not know, and the client would get back another file than was sent.
 */
export async function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  limits: StatementLimits = statementLimits,
): Promise<Uint8Array> {
  const archive = await BoundedArchive.open(bytes, limits);
  const parts = await findWorkbookParts(archive);
  const zip = await JSZip.loadAsync(bytes);
  const text = async (part: string): Promise<string> => decoded(await archive.readAll(part));
  const write = (part: string, content: string) => zip.file(part, content, { date: archiveDate, createFolders: false });
  const styles = parts.styles ? filledStyles(await text(parts.styles)) : null;
  for (const [sheet, part] of parts.sheets) {
    const here = joined(marks.filter((mark) => mark.sheet === sheet));
    if (here.length === 0 || !archive.has(part)) continue;
    const marked = markCells(await text(part), here, (style) => styles?.filled(style) ?? null);
    const comments = here.slice(0, commentLimit);
    const read = async (name: string) => (zip.file(name) ? decoded(await zip.file(name)!.async('uint8array')) : null);
    write(part, await addComments({ part, xml: marked, read, write }, comments));
  }
  if (parts.styles && styles) write(parts.styles, styles.xml());
  return zip.generateAsync({ type: 'uint8array', platform: 'UNIX', compression: 'DEFLATE' });
}

/** Several faults of one cell are said in one comment. */
function joined(marks: readonly CellMark[]): CellMark[] {
  const byCell = new Map<string, CellMark>();
  for (const mark of marks) {
    const before = byCell.get(mark.cell);
    byCell.set(mark.cell, before ? { ...before, text: `${before.text}\n\n${mark.text}` } : mark);
  }
  return [...byCell.values()];
}

/** Parts are UTF-8, rarely UTF-16; what is written back is UTF-8 and says so. */
function decoded(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    const name = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    return wide ? text.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"') : text;
  } catch {
    throw new DocumentFault('damaged');
  }
}
