import { frequencyLabels, mainTargetLabels } from '@akashi/contracts';
import type { StatementFact } from '@akashi/domain/statement';
import type { StatementColumn, StatementLanguage } from './statement-rows';

export type Words = Readonly<Record<StatementLanguage, string>>;

export const choiceWords = {
  selected: { ja: '選択', en: 'Selected' },
  not_selected: { ja: '非選択', en: 'Not selected' },
  excluded: { ja: '除外', en: 'Excluded' },
} as const satisfies Record<string, Words>;

export const operationWords = {
  yes: { ja: 'あり', en: 'Yes' },
  no: { ja: 'なし', en: 'No' },
} as const satisfies Record<string, Words>;

/** Columns whose cells take a word of a list. */
export const listWords: Readonly<Partial<Record<StatementColumn, Readonly<Record<string, Words>>>>> = {
  choice: choiceWords,
  frequency: frequencyLabels,
  mainTarget: mainTargetLabels,
  operation: operationWords,
};

/** The code of a typed word (`日次` → `DAILY`), in either language or as the code itself; null when the list has no such word. */
export function codeOfWord(column: StatementColumn, word: string): string | null {
  const wanted = plain(word);
  const list = Object.entries(listWords[column] ?? {});
  const found = list.find(([code, words]) => [code, words.ja, words.en].some((known) => plain(known) === wanted));
  return found?.[0] ?? null;
}

/** The word a client would read for a code; a code no list has stays as it is. */
export function wordOfCode(column: StatementColumn, code: string, language: StatementLanguage): string {
  return listWords[column]?.[code]?.[language] ?? code;
}

/** Only for comparing with the list: the cell's own text is never rewritten. */
function plain(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}

interface ColumnWords {
  readonly label: Words;
  readonly hint: Words;
  /** Characters of width in the sheet. */
  readonly width: number;
}

export const columnWords: Readonly<Record<StatementColumn, ColumnWords>> = {
  criterion: {
    label: { ja: '管理策番号', en: 'Control number' },
    hint: { ja: '変更しない', en: 'Do not change' },
    width: 14,
  },
  label: {
    label: { ja: '名称（参考）', en: 'Name (for reference)' },
    hint: { ja: '読み込みません', en: 'Not read' },
    width: 26,
  },
  choice: {
    label: { ja: '選択', en: 'Choice' },
    hint: { ja: '選択・非選択・除外から選ぶ', en: 'Selected, Not selected or Excluded' },
    width: 11,
  },
  reason: {
    label: { ja: '理由', en: 'Reason' },
    hint: { ja: '非選択・除外のときに書く', en: 'When not selected or excluded' },
    width: 30,
  },
  control: {
    label: { ja: '個別管理策', en: 'Individual control' },
    hint: {
      ja: '1行に1つ。2つ目は行を足し同じ番号を書く',
      en: 'One per row; add a row with the same number for a second',
    },
    width: 56,
  },
  frequency: {
    label: { ja: '頻度', en: 'Frequency' },
    hint: { ja: '一覧から選ぶ', en: 'Choose from the list' },
    width: 13,
  },
  owner: { label: { ja: '責任者', en: 'Owner' }, hint: { ja: '役職または部署', en: 'Post or department' }, width: 18 },
  mainTarget: {
    label: { ja: '主たる監査対象', en: 'Main assessment target' },
    hint: { ja: '一覧から選ぶ', en: 'Choose from the list' },
    width: 20,
  },
  population: {
    label: { ja: '同一母集団番号', en: 'Population number' },
    hint: { ja: '例 P-01。同じ番号は同じ母集団', en: 'For example P-01; one number, one population' },
    width: 16,
  },
  baseService: {
    label: { ja: '引継ぎ元', en: 'Taken over from' },
    hint: { ja: '基盤サービスの登録番号', en: 'Registration number of the base service' },
    width: 16,
  },
  operation: {
    label: { ja: '運用評価', en: 'Operation test' },
    hint: { ja: 'あり・なし', en: 'Yes or No' },
    width: 11,
  },
};

export const factWords: Readonly<Record<StatementFact, { readonly label: Words; readonly hint: Words }>> = {
  edition: {
    label: { ja: '管理基準の版', en: 'Edition of the criteria' },
    hint: { ja: '変更しない', en: 'Do not change' },
  },
  provider: {
    label: { ja: 'クラウドサービス事業者', en: 'Cloud service provider' },
    hint: { ja: '商号', en: 'Trade name' },
  },
  corporateNumber: { label: { ja: '法人番号', en: 'Corporate number' }, hint: { ja: '13桁', en: '13 digits' } },
  representative: {
    label: { ja: '代表者', en: 'Representative' },
    hint: { ja: '役職と氏名', en: 'Title and name' },
  },
  service: {
    label: { ja: 'サービス名', en: 'Service' },
    hint: { ja: '登録を申請する名称', en: 'Name to be registered' },
  },
  serviceKind: {
    label: { ja: 'サービスの種類', en: 'Kind of service' },
    hint: { ja: 'IaaS・PaaS・SaaS', en: 'IaaS, PaaS or SaaS' },
  },
  regions: { label: { ja: 'リージョン', en: 'Regions' }, hint: { ja: '読点で区切る', en: 'Separated by commas' } },
  scope: {
    label: { ja: '言明の対象範囲', en: 'Scope of the statement' },
    hint: { ja: '組織・拠点・システム', en: 'Organisation, sites, systems' },
  },
  version: {
    label: { ja: '言明書の版', en: 'Version of the statement' },
    hint: { ja: '1から始まる整数', en: 'Whole number from 1' },
  },
  statementDate: {
    label: { ja: '言明書の日付', en: 'Date of the statement' },
    hint: { ja: '例 2026-12-04', en: 'For example 2026-12-04' },
  },
  periodFrom: {
    label: { ja: '監査対象期間の初日', en: 'First day of the period' },
    hint: { ja: '例 2026-04-01', en: 'For example 2026-04-01' },
  },
  periodTo: {
    label: { ja: '監査対象期間の末日', en: 'Last day of the period' },
    hint: { ja: '例 2026-09-30', en: 'For example 2026-09-30' },
  },
};

export const sheetNames = { facts: '言明書', controls: '管理策' } as const;
