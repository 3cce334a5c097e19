import { lineageFrameworks, type LineageFramework } from '../edition-import';
import {
  headedColumns,
  headingMatch,
  proposeSheet,
  type HeadedColumn,
  type SheetMapping,
  type TableFile,
  type TableMapping,
  type TableSheet,
} from '../table';
import { controlNumbers, linkFields, type LinkField } from './link-field';

const fieldOf = new Map(linkFields.map((field) => [field.name, field]));

/**
 * The columns of a list of links as far as their headings leave no doubt. 「統一基準の管理策番号」 is a number of the other
 * framework and never one of the edition, so a heading that names a framework is asked for that first.
 */
export function proposeLinkColumns(file: TableFile): TableMapping<LinkField> {
  const filled = file.sheets.filter(({ rows }) => rows.length > 0);
  const shown = filled.some(({ hidden }) => !hidden) ? filled.filter(({ hidden }) => !hidden) : filled;
  const sheets = shown.map(proposeColumns);
  const whole = sheets.filter(({ columns }) => columns.number && saysReferences(columns));
  const best = [...sheets].sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length).slice(0, 1);
  return { sheets: whole.length > 0 ? whole : best };
}

/** Whether references can be read: a column a framework, or one of references beside one that names the framework. */
export function saysReferences(columns: SheetMapping<LinkField>['columns']): boolean {
  if (columns.framework?.length && columns.reference?.length) return true;
  return lineageFrameworks.some((framework) => columns[framework]?.length);
}

function proposeColumns(sheet: TableSheet): SheetMapping<LinkField> {
  const { head } = proposeSheet(sheet, linkFields);
  const columns: Partial<Record<LinkField, number[]>> = {};
  let best = 0;
  for (const headed of headedColumns(sheet, head)) {
    const { column } = headed;
    const framework = frameworkNamedIn(headed);
    const number = numberWeight(headed);
    if (framework) columns[framework] = [...(columns[framework] ?? []), column];
    else if (isSaid(headed, 'framework')) columns.framework ??= [column];
    else if (isSaid(headed, 'reference')) columns.reference = [...(columns.reference ?? []), column];
    else if (number > best) [columns.number, best] = [[column], number];
  }
  return { sheet: sheet.name, head, columns };
}

function frameworkNamedIn({ words }: HeadedColumn): LineageFramework | undefined {
  const named = lineageFrameworks.filter((framework) => headingMatch(words.join(''), fieldOf.get(framework)!) > 0);
  return named.length === 1 ? named[0] : undefined;
}

/** 「ISMAP管理策番号」 is a number of a control; 「別の番号」 may be any. */
function numberWeight(headed: HeadedColumn): number {
  if (isSaid(headed, 'number')) return weightOf(headed, 'number');
  return headingMatch(headed.words.join(''), { words: controlNumbers });
}

function weightOf({ words }: HeadedColumn, name: LinkField): number {
  const field = fieldOf.get(name)!;
  return Math.max(headingMatch(words.join(''), field), headingMatch(words.at(-1) ?? '', field));
}

/** The whole heading: 「管理基準」 holds the word 「基準」 and names no framework. */
function isSaid(headed: HeadedColumn, name: LinkField): boolean {
  return weightOf(headed, name) > 1.9;
}
