import type { CellFaultRule } from '@akashi/contracts';
import type { PopulationColumn, StatementColumn as ReadColumn, StatementFact } from '@akashi/domain/statement';

export { populationColumns, type PopulationColumn } from '@akashi/domain/statement';

/** Columns of sheet 管理策, in the order they stand. The id row of the sheet carries exactly these words. */
export const statementColumns = [
  'criterion',
  'label',
  'choice',
  'reason',
  'control',
  'frequency',
  'owner',
  'mainTarget',
  'population',
  'baseService',
  'operation',
  'validFrom',
  'validTo',
] as const satisfies readonly (ReadColumn | 'label')[];

export type StatementColumn = (typeof statementColumns)[number];

/** A cell as it stands in the file: text of a shared, inline, number or cached formula value, untouched. */
export interface StatementCell {
  /** `C17` */
  readonly address: string;
  readonly text: string;
  /** The number that stands in the file, where it was read as the day it counts. */
  readonly given?: string;
}

export interface StatementSheetRow {
  /** 1-based row number of the sheet; on the sheets after the first, counted on from `rowsOfSheet` for each. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<StatementColumn, StatementCell>>>;
}

/** More than a sheet can have: so one number says the sheet and the row. */
export const rowsOfSheet = 2_000_000;

/** A row of the list of 同一母集団. */
export interface PopulationSheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<PopulationColumn, StatementCell>>>;
}

/** What one cell could not give. Rules about meaning (unknown number, missing reason) are the domain's, not these. */
export interface StatementCellFault {
  readonly sheet: string;
  readonly address: string;
  readonly rule: CellFaultRule;
  readonly value: string;
}

export interface StatementReading {
  readonly facts: Readonly<Partial<Record<StatementFact, StatementCell>>>;
  readonly rows: readonly StatementSheetRow[];
  /** Empty where the workbook has no such sheet. */
  readonly populations: readonly PopulationSheetRow[];
  readonly faults: readonly StatementCellFault[];
  /** Letter of each column in this file: a client may have moved them. */
  readonly columns: Readonly<Partial<Record<StatementColumn, string>>>;
  /** Names of the sheets, for messages: the rows of a client's own file may stand on several. */
  readonly sheets: {
    readonly facts: string;
    readonly controls: readonly string[];
    readonly populations: string;
  };
}

export interface StatementLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Bytes of all entries once inflated, declared and counted. */
  readonly inflatedBytes: number;
  /** Inflated to compressed, per entry over 1 MiB and over the whole file. */
  readonly ratio: number;
  readonly rows: number;
  readonly cellLength: number;
}

export const statementLimits: StatementLimits = {
  fileBytes: 20 * 2 ** 20,
  entries: 2_000,
  inflatedBytes: 200 * 2 ** 20,
  ratio: 100,
  rows: 20_000,
  cellLength: 10_000,
};

export type StatementLanguage = 'ja' | 'en';

/** The edition a template is made for: its criteria in their natural order. */
export interface StatementEdition {
  readonly code: string;
  readonly title: string;
  readonly criteria: readonly StatementCriterion[];
}

export interface StatementCriterion {
  readonly number: string;
  readonly label: string;
  /** Numeric parts: 2 group, 3 統制目標, 4 詳細管理策. */
  readonly level: number;
  readonly mandatory: boolean;
}

/** Words of one filled row of 同一母集団. */
export type PopulationRow = Readonly<Partial<Record<PopulationColumn, string>>>;

/** Words of one filled row, as the client would type them. */
export type StatementRow = Readonly<Partial<Record<StatementColumn, string>>>;

export interface FilledStatement {
  readonly edition: StatementEdition;
  readonly facts: Readonly<Partial<Record<StatementFact, string>>>;
  readonly rows: readonly StatementRow[];
  readonly populations?: readonly PopulationRow[];
  readonly language: StatementLanguage;
}
