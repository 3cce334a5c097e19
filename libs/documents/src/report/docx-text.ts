import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { NodeMargin, ReportNode } from './report-node';
import { plainStyle, styles, type TextStyle } from './report-style';

/** The face is named and not enclosed: every Windows since 10 has it, and office programs put a Japanese one in its place. */
export const docxFont = 'BIZ UDPGothic';

/** What the nodes around it say of one: their distance from the left margin, in points. */
export interface Around {
  readonly left: number;
}

const twips = (points: number): number => Math.round(points * 20);

/** What XML cannot hold is not printed by the other forms either. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function paragraphOf(node: ReportNode, around: Around): Paragraph {
  const style = node.style ? styles[node.style] : plainStyle;
  const [left, top, , bottom] = node.margin ?? style.margin ?? noMargin;
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
export function ruleOf({ margin }: ReportNode): Paragraph {
  const [, top, , bottom] = margin ?? noMargin;
  const line = { style: BorderStyle.SINGLE, size: 8, color: '1A1A1A', space: 1 };
  return new Paragraph({ border: { bottom: line }, spacing: { before: twips(top), after: twips(bottom) } });
}

const noMargin: NodeMargin = [0, 0, 0, 0];

function runsOf(node: ReportNode, style: TextStyle): TextRun[] {
  const size = Math.round((node.fontSize ?? style.fontSize) * 2);
  const bold = node.bold ?? style.bold ?? false;
  const characterSpacing = twips(node.characterSpacing ?? 0);
  return (node.text ?? '')
    .replace(unwritable, '')
    .split(/\r\n|\r|\n/)
    .map((text, at) => new TextRun({ text, size, bold, characterSpacing, ...(at > 0 && { break: 1 }) }));
}
