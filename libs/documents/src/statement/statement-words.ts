import { frequencyLabels, generativeAiLabels, mainTargetLabels, statementColumnLabels } from '@akashi/contracts';
import type { StatementFact } from '@akashi/domain/statement';
import { codesNear, plainWord } from './near-words';
import type { PopulationColumn, StatementColumn, StatementLanguage } from './statement-rows';

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

/**
 * The code of a typed word (`日次` → `DAILY`), in either language, as the code itself or as a near word that can mean
 * nothing else; null when the list has no such word.
 */
export function codeOfWord(column: StatementColumn, word: string): string | null {
  const wanted = plainWord(word);
  const list = Object.entries(listWords[column] ?? {});
  const found = list.find(([code, words]) => [code, words.ja, words.en].some((known) => plainWord(known) === wanted));
  if (found) return found[0];
  const [near, other] = codesNear(column, word);
  return near !== undefined && other === undefined ? near : null;
}

/** Words of the list the client is asked to choose from: those a near word may stand for, or all of them. */
export function wordsToChoose(column: StatementColumn, word: string, language: StatementLanguage): string[] {
  const near = codesNear(column, word);
  const codes = near.length > 0 ? near : Object.keys(listWords[column] ?? {});
  return codes.map((code) => wordOfCode(column, code, language));
}

/** The code of what stands at 生成AIの利用, or the text as it is. */
export function codeOfGenerativeAi(text: string): string {
  const wanted = plainWord(text);
  const list = Object.entries(generativeAiLabels);
  const found = list.find(([code, words]) => [code, words.ja, words.en].some((known) => plainWord(known) === wanted));
  if (found) return found[0];
  return ['なし', '無', '無し', '利用しない', '利用なし', '使用なし'].includes(wanted) ? 'none' : text;
}

/** The word a client would read for a code; a code no list has stays as it is. */
export function wordOfCode(column: StatementColumn, code: string, language: StatementLanguage): string {
  return listWords[column]?.[code]?.[language] ?? code;
}

interface ColumnWords {
  readonly label: Words;
  readonly hint: Words;
  /** Characters of width in the sheet. */
  readonly width: number;
}

export const columnWords: Readonly<Record<StatementColumn, ColumnWords>> = {
  criterion: {
    label: statementColumnLabels.criterion,
    hint: { ja: '変更しない', en: 'Do not change' },
    width: 14,
  },
  label: {
    label: { ja: '名称（参考）', en: 'Name (for reference)' },
    hint: { ja: '読み込みません', en: 'Not read' },
    width: 26,
  },
  choice: {
    label: statementColumnLabels.choice,
    hint: { ja: '選択・非選択・除外から選ぶ', en: 'Selected, Not selected or Excluded' },
    width: 11,
  },
  reason: {
    label: statementColumnLabels.reason,
    hint: { ja: '非選択・除外のときに書く', en: 'When not selected or excluded' },
    width: 30,
  },
  control: {
    label: statementColumnLabels.control,
    hint: {
      ja: '1行に1つ。2つ目は行を足し同じ番号を書く',
      en: 'One per row; add a row with the same number for a second',
    },
    width: 56,
  },
  frequency: {
    label: statementColumnLabels.frequency,
    hint: { ja: '一覧から選ぶ', en: 'Choose from the list' },
    width: 13,
  },
  owner: { label: statementColumnLabels.owner, hint: { ja: '役職または部署', en: 'Post or department' }, width: 18 },
  mainTarget: {
    label: statementColumnLabels.mainTarget,
    hint: { ja: '一覧から選ぶ', en: 'Choose from the list' },
    width: 20,
  },
  population: {
    label: statementColumnLabels.population,
    hint: { ja: '例 P-01。同じ番号は同じ母集団', en: 'For example P-01; one number, one population' },
    width: 16,
  },
  baseService: {
    label: statementColumnLabels.baseService,
    hint: { ja: '基盤サービスの登録番号', en: 'Registration number of the base service' },
    width: 16,
  },
  operation: {
    label: statementColumnLabels.operation,
    hint: { ja: 'あり・なし', en: 'Yes or No' },
    width: 11,
  },
  validFrom: {
    label: statementColumnLabels.validFrom,
    hint: { ja: '期間内に変えたときの、変更後の初日', en: 'First day, when changed inside the period' },
    width: 14,
  },
  validTo: {
    label: statementColumnLabels.validTo,
    hint: { ja: '期間内に変えたときの、変更前の末日', en: 'Last day, when changed inside the period' },
    width: 14,
  },
};

/** Beside each section, what is written there; its name is the one the pages use. */
export const factHints: Readonly<Record<StatementFact, Words>> = {
  edition: { ja: '変更しない', en: 'Do not change' },
  provider: { ja: '商号', en: 'Trade name' },
  corporateNumber: { ja: '13桁', en: '13 digits' },
  representative: { ja: '役職と氏名', en: 'Title and name' },
  service: { ja: '登録を申請する名称', en: 'Name to be registered' },
  serviceKind: { ja: 'IaaS・PaaS・SaaS', en: 'IaaS, PaaS or SaaS' },
  regions: { ja: '読点で区切る', en: 'Separated by commas' },
  scope: { ja: '組織・拠点・システム', en: 'Organisation, sites, systems' },
  version: { ja: '1から始まる整数', en: 'Whole number from 1' },
  statementDate: { ja: '例 2026-12-04', en: 'For example 2026-12-04' },
  periodFrom: { ja: '例 2026-04-01', en: 'For example 2026-04-01' },
  periodTo: { ja: '例 2026-09-30', en: 'For example 2026-09-30' },
  systemOverview: { ja: '構成、責任の分担、体制', en: 'Structure, shared responsibility, organisation' },
  baseServices: { ja: '名称（登録番号）。なければ「なし」', en: 'Name (registration number), or “None”' },
  subsequentEvents: { ja: '期間の後の出来事。なければ「なし」', en: 'What happened after the period, or “None”' },
  specialNotes: { ja: 'なければ「なし」', en: 'Or “None”' },
  generativeAi: {
    ja: '使用しない・自社の生成AI・外部の生成AI・自社と外部の生成AI',
    en: 'None, Own, External, or Own and external',
  },
  externalAuditScope: {
    ja: 'ISMAP-LIU のみ。監査機関が監査する範囲',
    en: 'ISMAP-LIU only: what the audit firm audits',
  },
  internalAuditScope: {
    ja: 'ISMAP-LIU のみ。内部監査による範囲',
    en: 'ISMAP-LIU only: what the internal audit covers',
  },
};

export const populationWords: Readonly<Record<PopulationColumn, ColumnWords>> = {
  population: {
    label: { ja: '同一母集団番号', en: 'Population number' },
    hint: { ja: '管理策のシートと同じ番号', en: 'As on the sheet of controls' },
    width: 16,
  },
  name: {
    label: { ja: '母集団', en: 'Population' },
    hint: { ja: '何の記録か', en: 'Records of what' },
    width: 40,
  },
  reason: {
    label: { ja: '同一とする理由', en: 'Why they are one' },
    hint: { ja: '同じ規程・手順・担当で行うことなど', en: 'Same rules, procedure and people, for example' },
    width: 60,
  },
};

export const sheetNames = { facts: '言明書', controls: '管理策', populations: '同一母集団' } as const;
