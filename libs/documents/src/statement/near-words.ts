import type { StatementColumn } from './statement-rows';

/**
 * What clients write for a word of the lists. One code: it can mean nothing else and is read. Several: 「記録等」 stands
 * behind two main targets of the list, and which one decides whether samples are drawn, so the client is asked.
 */
const nearWords: Readonly<Partial<Record<StatementColumn, Readonly<Record<string, readonly string[]>>>>> = {
  choice: {
    採用: ['selected'],
    適用: ['selected'],
    '○': ['selected'],
    非採用: ['not_selected'],
    不採用: ['not_selected'],
    '×': ['not_selected'],
    対象外: ['excluded', 'not_selected'],
    適用除外: ['excluded', 'not_selected'],
  },
  operation: {
    有: ['yes'],
    有り: ['yes'],
    要: ['yes'],
    '○': ['yes'],
    対象: ['yes'],
    無: ['no'],
    無し: ['no'],
    不要: ['no'],
    '×': ['no'],
    対象外: ['no'],
    '-': ['no'],
  },
  frequency: {
    毎日: ['DAILY'],
    日: ['DAILY'],
    '1日1回': ['DAILY'],
    毎週: ['WEEKLY'],
    週1回: ['WEEKLY'],
    毎月: ['MONTHLY'],
    月1回: ['MONTHLY'],
    四半期: ['QUARTERLY'],
    四半期ごと: ['QUARTERLY'],
    '3か月ごと': ['QUARTERLY'],
    毎年: ['ANNUAL'],
    年1回: ['ANNUAL'],
    日に複数回: ['MULTI_DAILY'],
    自動: ['AUTOMATED'],
  },
  mainTarget: {
    規程: ['REGULATION'],
    規程類: ['REGULATION'],
    設定: ['SETTING'],
    根拠設定: ['SETTING'],
    施設: ['FACILITY'],
    建物: ['FACILITY'],
    '施設・建物': ['FACILITY'],
    '根拠文書・記録等': ['DOC_STATIC', 'RECORD'],
    '根拠文書・記録': ['DOC_STATIC', 'RECORD'],
    根拠文書: ['DOC_STATIC', 'RECORD'],
    記録等: ['DOC_STATIC', 'RECORD'],
    記録: ['DOC_STATIC', 'RECORD'],
  },
};

/** Spaces, width and the many circles and crosses of a keyboard make no difference. */
export function plainWord(word: string): string {
  const narrow = word.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return narrow
    .replace(/^[◯〇●o]$/u, '○')
    .replace(/^[✕✖x]$/u, '×')
    .replace(/^[―ー−–—ｰ]$/u, '-')
    .replace(/ヶ|ケ|カ|ヵ/gu, 'か');
}

/** Codes a near word may stand for; empty where nobody knows it. */
export function codesNear(column: StatementColumn, word: string): readonly string[] {
  const known = nearWords[column] ?? {};
  const wanted = plainWord(word);
  return Object.entries(known).find(([near]) => plainWord(near) === wanted)?.[1] ?? [];
}
