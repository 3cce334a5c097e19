import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { styles } from './report-style';

/** The face is named and not enclosed: every Windows since 10 has it, and office programs put a Japanese one in its place. */
export const docxFont = 'BIZ UDPGothic';

/** A node of the report's definition, as far as it is printed: the typesetter's own type allows a hundred things more. */
export interface Node {
  text?: string | readonly Node[] | Node;
  stack?: readonly Node[];
  table?: { headerRows?: number; dontBreakRows?: boolean; widths?: readonly (number | '*')[]; body: Node[][] };
  canvas?: readonly unknown[];
  style?: string;
  fontSize?: number;
  bold?: boolean;
  alignment?: 'left' | 'right' | 'center';
  margin?: readonly [number, number, number, number];
  characterSpacing?: number;
  pageBreak?: 'before' | 'after';
  pageOrientation?: 'portrait' | 'landscape';
  pageReference?: string;
}

/** What the nodes around it say of one: their distance from the left margin, in points. */
export interface Around {
  readonly left: number;
  readonly style?: string;
}

const twips = (points: number): number => Math.round(points * 20);

/** What XML cannot hold is not printed by the other forms either. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The whole text of a node, its runs one after another. */
export function textOf({ text }: Node): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return Array.isArray(text)
    ? text.map((run: Node | string) => (typeof run === 'string' ? run : textOf(run))).join('')
    : textOf(text as Node);
}

export function paragraphOf(node: Node, around: Around): Paragraph {
  const style = styles[node.style ?? around.style ?? ''] ?? {};
  const [left, top, , bottom] = node.margin ?? marginOf(style.margin);
  const options: IParagraphOptions = {
    children: runsOf(node, style),
    alignment: { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }[
      node.alignment ?? 'left'
    ],
    spacing: { before: twips(top), after: twips(bottom) },
    indent: { left: twips(left + around.left), firstLine: twips(style.leadingIndent ?? 0) },
    ...(node.style === 'heading' && { heading: HeadingLevel.HEADING_1, keepNext: true }),
    ...(node.style === 'caption' && { keepNext: true }),
    ...(node.pageBreak === 'before' && node.pageOrientation === undefined && { pageBreakBefore: true }),
  };
  return new Paragraph(options);
}

/** A line across, as the bottom border of an empty paragraph. */
export function ruleOf({ margin }: Node): Paragraph {
  const [, top, , bottom] = marginOf(margin);
  const line = { style: BorderStyle.SINGLE, size: 8, color: '1A1A1A', space: 1 };
  return new Paragraph({ border: { bottom: line }, spacing: { before: twips(top), after: twips(bottom) } });
}

function marginOf(margin: unknown): readonly [number, number, number, number] {
  return Array.isArray(margin) ? (margin as [number, number, number, number]) : [0, 0, 0, 0];
}

function runsOf(node: Node, style: { fontSize?: number | undefined; bold?: boolean | undefined }): TextRun[] {
  const size = Math.round((node.fontSize ?? style.fontSize ?? 10.5) * 2);
  const bold = node.bold ?? style.bold ?? false;
  const characterSpacing = twips(node.characterSpacing ?? 0);
  return textOf(node)
    .replace(unwritable, '')
    .split(/\r\n|\r|\n/)
    .map((text, at) => new TextRun({ text, size, bold, characterSpacing, ...(at > 0 && { break: 1 }) }));
}
