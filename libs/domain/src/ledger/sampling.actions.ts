import type { LedgerActionRule } from './ledger-action-rule';

/** Populations, samples and what they showed. */
export const samplingActions = {
  'population.registered': {
    audience: 'client',
    entity: 'population',
    facts: { fileSha256: 'sha256', rowCount: 'number', encoding: 'code', frequency: 'code', seedSha256: 'sha256' },
  },
  'population.linked': { audience: 'firm', entity: 'population', facts: { tests: 'number', attributes: 'number' } },
  // The seed stands here in full from the draw on, so that anyone can draw again; before it only its hash does.
  'sample.drawn': {
    audience: 'client',
    entity: 'population',
    facts: {
      ordinal: 'number',
      size: 'number',
      rule: 'code',
      algorithm: 'code',
      seedHex: 'sha256',
      fileSha256: 'sha256',
      rowCount: 'number',
      rowsSha256: 'sha256',
    },
  },
  'sample.expanded': {
    audience: 'client',
    entity: 'population',
    facts: { ordinal: 'number', from: 'number', size: 'number', rowsSha256: 'sha256' },
  },
  'item.recorded': {
    audience: 'firm',
    entity: 'control_test',
    facts: { results: 'number', deviations: 'number', voidedSignOffs: 'number' },
  },
  'item.voided': {
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
  'deviation.recorded': { audience: 'firm', entity: 'deviation', facts: { test: 'id', voidedSignOffs: 'number' } },
  'deviation.explanation-proposed': { audience: 'firm', entity: 'deviation', facts: { state: 'code' } },
  'deviation.explained': { audience: 'firm', entity: 'deviation', facts: { state: 'code' } },
  'deviation.explanation-refused': { audience: 'firm', entity: 'deviation', facts: { state: 'code' } },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
