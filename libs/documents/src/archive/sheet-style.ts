import type ExcelJS from 'exceljs';

/** A plain, ruled look that survives a black-and-white printer. */
export const fontName = 'BIZ UDPゴシック';

const hairline = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;

export const ruled: Partial<ExcelJS.Borders> = { top: hairline, left: hairline, bottom: hairline, right: hairline };

export const headFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };

/** Text stays text when it is edited: a control number never becomes a day, a client's `=1+1` never a formula. */
export const textFormat = '@';

/** Office reads `_x0041_` as a letter: what stands there as it is has to be written otherwise. */
export function storedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

export interface SheetWorkbook {
  /** Written into the file's properties and nowhere else. */
  readonly title: string;
  readonly creator: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Properties from the model, never from the clock. */
export function describeWorkbook(workbook: ExcelJS.Workbook, { title, creator, date }: SheetWorkbook): void {
  const day = new Date(`${date}T00:00:00Z`);
  workbook.title = title;
  workbook.creator = creator;
  workbook.lastModifiedBy = creator;
  workbook.created = day;
  workbook.modified = day;
}

/** Checks a whole range at once; exceljs declares the method for single cells only. */
export function validateRange(sheet: ExcelJS.Worksheet, range: string, validation: ExcelJS.DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
  };
  dataValidations.add(range, validation);
}
