import type { MappingKind } from '@akashi/domain/edition-mapping';
import ExcelJS from 'exceljs';
import { repack } from '../archive/repack';
import { describeWorkbook, fontName, headFill, ruled, textFormat } from '../archive/sheet-style';
import { writeCsv } from '../population/write-csv';

/** One entry of a mapping as it may leave the firm: numbers alone, never a title or a text of the editions. */
export interface MappingFileLine {
  readonly kind: MappingKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Empty while nobody has said yes. */
  readonly confirmedByName: string;
  readonly confirmedAt: string;
}

export interface MappingFileModel {
  readonly lines: readonly MappingFileLine[];
  readonly language: 'ja' | 'en';
  /** Codes of both editions. */
  readonly editions: readonly [from: string, to: string];
  /** ISO day of the file. */
  readonly date: string;
}

const kinds: Readonly<Record<'ja' | 'en', Readonly<Record<MappingKind, string>>>> = {
  ja: { same: '1対1', split: '分割', merged: '統合', new: '新設', withdrawn: '廃止' },
  en: { same: '1:1', split: 'split', merged: 'merged', new: 'new', withdrawn: 'withdrawn' },
};
const heads = {
  ja: ['旧版の番号', '新版の番号', '変わり方', '確認', '確認者', '確認日時'],
  en: ['Old number', 'New number', 'Kind', 'Confirmed', 'By', 'At'],
} as const;
const states = { ja: ['未確認', '確認済み'], en: ['no', 'yes'] } as const;
const widths = [24, 24, 12, 12, 20, 20];

function rowsOf({ lines, language }: MappingFileModel): string[][] {
  return lines.map(({ kind, from, to, confirmedByName, confirmedAt }) => [
    from.join('\n'),
    to.join('\n'),
    kinds[language][kind],
    states[language][confirmedAt === '' ? 0 : 1],
    confirmedByName,
    confirmedAt,
  ]);
}

/** The mapping as UTF-8 with its mark; it can be read in again as it is. */
export function writeMappingCsv(model: MappingFileModel): Uint8Array {
  return writeCsv([[...heads[model.language]], ...rowsOf(model)]);
}

/** The mapping as a workbook; its numbers stand in text cells, so that no spreadsheet makes a day or a sum of them. */
export async function writeMappingXlsx(model: MappingFileModel): Promise<Uint8Array> {
  const [from, to] = model.editions;
  const title = model.language === 'ja' ? '版の対応' : 'Mapping of editions';
  const workbook = new ExcelJS.Workbook();
  describeWorkbook(workbook, { title: `${title} ${from} ${to}`, creator: 'Akashi', date: model.date });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  const head = sheet.addRow([...heads[model.language]]);
  const rows = rowsOf(model).map((row) => sheet.addRow(row));
  for (const row of [head, ...rows]) {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.numFmt = textFormat;
      cell.font = { name: fontName, size: 10, bold: row === head };
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.border = ruled;
      if (row === head) cell.fill = headFill;
    });
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
