import type { BaseServiceFault, Listing } from '@akashi/domain/base-service';
import type { Labels } from './label';

/** What the public list said. */
export const listingLabels: Labels<Listing> = {
  LISTED: { ja: '登録あり', en: 'Listed' },
  LISTED_LESS: { ja: '登録あり（範囲が縮小）', en: 'Listed for less' },
  NOT_LISTED: { ja: '登録なし', en: 'Not listed' },
};

export const baseServiceFaultLabels: Labels<BaseServiceFault> = {
  'not-listed': { ja: '登録されていない', en: 'It is not listed' },
  'ends-in-period': {
    ja: '登録が監査対象期間の末日より前に終わる',
    en: 'Its registration ends before the last day of the period',
  },
  'ended-before-report': {
    ja: '登録が期間の末日より後、報告書の日付より前に終わった',
    en: 'Its registration ended after the period and before the report',
  },
  'scope-reduced': { ja: '登録の範囲が縮小している', en: 'It is listed for less than before' },
  'never-checked': { ja: '登録の確認がまだない', en: 'Nobody has looked it up yet' },
  'check-too-old': { ja: '登録の確認が古い', en: 'The last check is too old' },
  'number-malformed': { ja: '登録番号の形が制度の規則と違う', en: 'Its number is not of the ruleset’s form' },
  'not-in-statement': { ja: '言明書の基盤サービスの欄にない', en: 'The statement does not name it' },
};
