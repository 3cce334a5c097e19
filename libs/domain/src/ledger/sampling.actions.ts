import type { LedgerActionRule } from './ledger-action-rule';

/** Populations, samples and what they showed. */
export const samplingActions = {
  'population.registered': {
    label: { ja: '母集団を登録', en: 'Population registered' },
    audience: 'client',
    entity: 'population',
    facts: {
      fileSha256: 'sha256',
      canonicalSha256: 'sha256',
      rowCount: 'number',
      encoding: 'code',
      frequency: 'code',
      seedSha256: 'sha256',
      rankingSha256: 'sha256',
    },
  },
  // The client gave both files and is told which counts. Whose signatures fell with the first is the firm's own matter and stands with
  // the papers; the reason may name people and is told to nobody.
  'population.replaced': {
    label: { ja: '母集団を差替え', en: 'Population replaced' },
    audience: 'client',
    entity: 'population',
    facts: {
      replaces: 'id',
      versionNo: 'number',
      fileSha256: 'sha256',
      canonicalSha256: 'sha256',
      rowCount: 'number',
      encoding: 'code',
      frequency: 'code',
      seedSha256: 'sha256',
      rankingSha256: 'sha256',
    },
  },
  'population.withdrawn': {
    label: { ja: '母集団を取下げ', en: 'Population withdrawn' },
    audience: 'client',
    entity: 'population',
    facts: { fileSha256: 'sha256', rowCount: 'number' },
  },
  'population.linked': {
    label: { ja: '母集団を調書に関連付け', en: 'Population linked to papers' },
    audience: 'firm',
    entity: 'population',
    facts: { tests: 'number', attributes: 'number' },
  },
  // Who agreed to fewer items than the table asks for, and to how many; why is the firm's own.
  'sample.size-agreed': {
    label: { ja: '表を下回る件数に同意', en: 'Size below the table agreed' },
    audience: 'firm',
    entity: 'population',
    facts: { size: 'number', tableSize: 'number' },
  },
  // The seed stands here in full from the draw on, so that anyone can draw again; before it only its hash does. It stays there where rows
  // are picked or all are taken. How and why rows were picked is the firm's own.
  'sample.drawn': {
    label: { ja: '標本を抽出', en: 'Sample drawn' },
    audience: 'client',
    entity: 'population',
    facts: {
      ordinal: 'number',
      size: 'number',
      method: 'code',
      rule: 'code',
      algorithm: 'code',
      seedHex: 'sha256?',
      start: 'number?',
      fileSha256: 'sha256',
      rowCount: 'number',
      rowsSha256: 'sha256',
    },
  },
  'sample.expanded': {
    label: { ja: '標本を追加抽出', en: 'Sample expanded' },
    audience: 'client',
    entity: 'population',
    facts: {
      ordinal: 'number',
      from: 'number',
      size: 'number',
      method: 'code',
      start: 'number?',
      rowsSha256: 'sha256',
    },
  },
  'sample.specific-picked': {
    label: { ja: '特定項目を抽出', en: 'Specific items picked' },
    audience: 'client',
    entity: 'population',
    facts: { ordinal: 'number', size: 'number', fileSha256: 'sha256', rowCount: 'number', rowsSha256: 'sha256' },
  },
  'item.recorded': {
    label: { ja: '標本の結果を記録', en: 'Sample items recorded' },
    audience: 'firm',
    entity: 'control_test',
    facts: { results: 'number', deviations: 'number', voidedSignOffs: 'number' },
  },
  // What a document says stays with the firm; that documents were put to items, and by which rule they were searched, does too.
  'matching.rule-set': {
    label: { ja: '照合の規則を決定', en: 'Rule of matching set' },
    audience: 'firm',
    entity: 'population',
    facts: { rule: 'number', fields: 'number' },
  },
  'matching.documents-placed': {
    label: { ja: '書類を標本に付ける', en: 'Documents put to sample items' },
    audience: 'firm',
    entity: 'population',
    facts: { placed: 'number', ended: 'number', linked: 'number', voidedSignOffs: 'number' },
  },
  'matching.run': {
    label: { ja: '標本と書類を照合', en: 'Sample items matched with documents' },
    audience: 'firm',
    entity: 'population',
    facts: { run: 'number', rule: 'number', items: 'number', found: 'number', asked: 'number' },
  },
  'matching.proposals-taken': {
    label: { ja: '照合の案を結果に記入', en: 'Proposals of matching taken as results' },
    audience: 'firm',
    entity: 'population',
    facts: { run: 'number', rule: 'number', results: 'number', tests: 'number', voidedSignOffs: 'number' },
  },
  'item.voided': {
    label: { ja: '標本を取替え', en: 'Sample item replaced' },
    audience: 'firm',
    entity: 'sample_item',
    facts: {
      population: 'id',
      rank: 'number',
      rowNumber: 'number',
      replacementRank: 'number?',
      replacementRow: 'number?',
    },
  },
  'deviation.recorded': {
    label: { ja: '逸脱を記録', en: 'Deviation recorded' },
    audience: 'firm',
    entity: 'deviation',
    facts: { test: 'id', voidedSignOffs: 'number' },
  },
  'deviation.explanation-proposed': {
    label: { ja: '逸脱の説明を提案', en: 'Explanation of a deviation proposed' },
    audience: 'firm',
    entity: 'deviation',
    facts: { state: 'code' },
  },
  'deviation.explained': {
    label: { ja: '逸脱の説明に同意', en: 'Explanation of a deviation agreed to' },
    audience: 'firm',
    entity: 'deviation',
    facts: { state: 'code' },
  },
  'deviation.explanation-refused': {
    label: { ja: '逸脱の説明を差戻し', en: 'Explanation of a deviation refused' },
    audience: 'firm',
    entity: 'deviation',
    facts: { state: 'code' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
