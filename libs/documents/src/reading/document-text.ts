import type { XmlEvents } from '../archive/read-xml';
import type { BoundedLines } from './bounded-lines';
import { headingOf, styleOf, type DocumentStyles } from './document-styles';
import type { LeftOut } from './left-out';
import type { ListLabels } from './list-labels';
import { viewingLimits } from './viewing-limits';

interface Paragraph {
  text: string;
  style: string;
  heading: number;
  list: string;
  level: number;
}

interface Table {
  cells: string[];
}

/** A map, because a file may call an element as every object calls something of its own. */
const signs = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);
const pictures = new Set(['drawing', 'pict', 'object']);

/** Reads the text of a document as it comes: paragraphs with what they are, tables row by row, each once. */
export class DocumentText implements XmlEvents {
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private inText = false;
  private runs = 0;
  /** A text box stands twice in a file, the second time for programs that do not know the first. */
  private fallbacks = 0;
  /** The note that is being read; empty for a line that a program draws above its notes. */
  private note: string | null = null;

  constructor(
    private readonly lines: BoundedLines,
    private readonly labels: ListLabels,
    private readonly styles: DocumentStyles,
    private readonly leftOut: LeftOut,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'Fallback') this.fallbacks += 1;
    if (this.fallbacks > 0) return;
    if (name === 'p') this.paragraphs.push({ text: '', style: '', heading: 0, list: '', level: 0 });
    if (name === 'r') this.runs += 1;
    if (name === 't') this.inText = true;
    this.openTable(name);
    if (this.runs > 0) this.write(signs.get(name) ?? '');
    this.tell(name);
    this.openNote(name, attributes);
    this.describe(name, attributes['val'] ?? '');
  }

  private openTable(name: string): void {
    if (name === 'tbl') this.tables.push({ cells: [] });
    const own = this.tables.at(-1);
    if (name === 'tr' && own) own.cells = [];
    if (name === 'tc') own?.cells.push('');
  }

  text(text: string): void {
    if (this.inText && this.fallbacks === 0) this.write(text);
  }

  close(name: string): void {
    if (name === 'Fallback') this.fallbacks -= 1;
    if (this.fallbacks > 0) return;
    if (name === 't') this.inText = false;
    if (name === 'r') this.runs -= 1;
    if (name === 'p') this.endParagraph();
    if (name === 'tr') this.endRow();
    if (name === 'tbl') this.tables.pop();
  }

  private tell(name: string): void {
    if (pictures.has(name)) this.leftOut.add('pictures', 1);
    if (name === 'altChunk') this.leftOut.add('embedded', 1);
    if (name === 'delText') this.leftOut.add('deleted', 1);
  }

  private openNote(name: string, attributes: Readonly<Record<string, string>>): void {
    const id = attributes['id'] ?? '';
    if (name === 'footnoteReference' || name === 'endnoteReference') this.write(`［注${id}］`);
    if (name === 'footnote' || name === 'endnote') this.note = Number(id) > 0 && !attributes['type'] ? id : '';
  }

  /** What is said of the paragraph before its text. */
  private describe(name: string, value: string): void {
    const own = this.paragraphs.at(-1);
    if (!own || this.runs > 0) return;
    if (name === 'pStyle') own.style = value;
    if (name === 'outlineLvl') own.heading = headingOf(value);
    if (name === 'numId') own.list = value;
    if (name === 'ilvl') own.level = Number(value) || 0;
  }

  private write(text: string): void {
    const own = this.paragraphs.at(-1);
    // One letter more than is shown: what is cut later says that it was.
    if (own) own.text += text.slice(0, viewingLimits.lineLength + 1 - own.text.length);
  }

  private endParagraph(): void {
    const own = this.paragraphs.pop();
    if (!own) return;
    const text = this.labelled(own);
    const cells = this.tables.at(-1)?.cells;
    if (cells && cells.length > 0) writeInCell(cells, text);
    else if (text.trim() !== '') this.addLine(own, text);
  }

  private addLine(own: Paragraph, text: string): void {
    if (this.note === '') return;
    if (this.note !== null) return this.lines.add('note', `［注${this.note}］ ${text.trim()}`);
    const level = own.heading || styleOf(this.styles, own.style).heading;
    if (level > 0) return this.lines.add('heading', text, { level });
    if (own.list === '' || own.list === '0') return this.lines.add('text', text);
    this.lines.add('item', text, { level: Math.min(own.level, 8) + 1 });
  }

  private labelled(own: Paragraph): string {
    const style = styleOf(this.styles, own.style);
    if (own.list === '') [own.list, own.level] = [style.list, style.level];
    if (own.list === '' || own.list === '0' || own.text.trim() === '') return own.text;
    const label = this.labels.next(own.list, own.level);
    if (label === null) this.leftOut.add('numbering', 1);
    return label ? `${label} ${own.text}` : own.text;
  }

  /** A table in a cell becomes the text of that cell. */
  private endRow(): void {
    const cells = this.tables.at(-1)?.cells.splice(0) ?? [];
    const outer = this.tables.at(-2)?.cells;
    const text = cells.join(' | ');
    if (outer && outer.length > 0) writeInCell(outer, text);
    else if (cells.some((cell) => cell.trim() !== '')) {
      if (cells.length > viewingLimits.columns) this.leftOut.say('columns', viewingLimits.columns);
      this.lines.add('row', text, { cells: cells.slice(0, viewingLimits.columns) });
    }
  }
}

/** A paragraph more in the last cell, up to one letter more than is shown of it. */
function writeInCell(cells: string[], text: string): void {
  const said = [cells.at(-1)!, text].filter(Boolean).join('\n');
  cells[cells.length - 1] = said.slice(0, viewingLimits.cellLength + 1);
}
