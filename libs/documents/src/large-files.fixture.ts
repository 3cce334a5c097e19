import ExcelJS from 'exceljs';
import type { StatementRow } from './statement/statement-rows';

const chapters = Array.from({ length: 14 }, (_, at) => at + 5);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

const text = (number: string) =>
  `${number} 利用者の登録と変更について、情報セキュリティ責任者の承認を得た手順に従い、記録を残して定期的に見直す。`.repeat(
    2,
  );

type Line = readonly [number: string, title: string, text: string];

/**
 * A catalogue in ISMAP's numbering: 14 chapters of 7 groups of 5 objectives, 602 headings in all, and below each
 * objective as many criteria as are asked for. Nine make 5,012 nodes.
 */
export function largeCatalogue(criteriaPerObjective: number): Line[] {
  return chapters.flatMap((chapter): Line[] => [
    [`${chapter}`, `章 ${chapter}`, ''],
    ...upTo(7).flatMap((group): Line[] => [
      [`${chapter}.${group}`, `分類 ${chapter}.${group}`, ''],
      ...upTo(5).flatMap((objective): Line[] => {
        const number = `${chapter}.${group}.${objective}`;
        const below = upTo(criteriaPerObjective).map((at): Line => [`${number}.${at}`, '', text(`${number}.${at}`)]);
        return [[number, `目標 ${number}`, ''], ...below];
      }),
    ]),
  ]);
}

/** The same as a person keeps it: a workbook with one head row. */
export async function largeCatalogueXlsx(criteriaPerObjective: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('管理策');
  sheet.addRow(['管理策番号', '項目名', '内容']);
  largeCatalogue(criteriaPerObjective).forEach((line) => sheet.addRow([...line]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Rows that answer every criterion, each with as many individual controls as make up the count. */
export function largeStatementRows(numbers: readonly string[], count: number): StatementRow[] {
  const each = Math.floor(count / numbers.length);
  return numbers.flatMap((criterion, at) =>
    upTo(each + (at < count % numbers.length ? 1 : 0)).map((control): StatementRow => {
      const row = { criterion, choice: '選択', owner: '情報システム部', control: text(`${criterion}（${control}）`) };
      return control % 3 === 0
        ? { ...row, operation: 'あり', frequency: '日次', mainTarget: '根拠文書・記録等(2)', population: 'P-01' }
        : row;
    }),
  );
}
