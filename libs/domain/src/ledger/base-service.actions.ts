import { nobody } from './notice-rule';
import type { LedgerActionRule } from './ledger-action-rule';

/** What the public list said of a base service, each time that somebody looked. */
export const baseServiceActions = {
  'base-service.checked': {
    label: { ja: '基盤サービスの登録を確認', en: 'Base service looked up' },
    audience: 'firm',
    notices: nobody,
    entity: 'base-service',
    facts: { registrationNo: 'code', found: 'code', validUntil: 'date?', checkedOn: 'date' },
  },
} as const satisfies Readonly<Record<string, LedgerActionRule>>;
