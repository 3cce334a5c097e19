import type { RegisterClientBody, RegisterServiceBody } from '@akashi/contracts';
import type { ComputedChange } from '@akashi/domain/statement';
import { catalogueYears } from './renewal-catalogue';
import type { StatementCells } from './statement';

/** A service in its second year: what was audited last year is what this year's statement is held against. */
export const renewedClient: RegisterClientBody = {
  name: 'ウラジロ電算株式会社',
  nameKana: 'ウラジロデンサンカブシキガイシャ',
  corporateNumber: '4999901000103',
  address: '愛知県名古屋市中区木立2-8',
  representativeName: '浦 白妙',
  representativeTitle: '代表取締役社長',
};

export const renewedService: RegisterServiceBody & { baseServices: [] } = {
  name: 'ウラジロ会議',
  kind: 'SAAS',
  regions: ['西日本'],
  baseServices: [],
};

/** One year of the service: its engagement, and what the client states for it. */
export interface AuditedYear {
  name: string;
  kind: 'INITIAL' | 'RENEWAL';
  editionId: string;
  period: { start: string; end: string };
  /** From when the team is assigned. */
  fromOn: string;
  datedOn: string;
  rows: readonly StatementCells[];
}

const selected = { choice: 'selected', owner: '情報システム部長' } as const;
const byRule = { ...selected, operation: 'no', frequency: 'ANNUAL', mainTarget: 'REGULATION' } as const;
const bySetting = { ...selected, operation: 'yes', frequency: 'AUTOMATED', mainTarget: 'SETTING' } as const;

const standing: readonly StatementCells[] = [
  { ...byRule, criterion: '3.1.2.1', control: '取締役会が、六月と十二月に対策の状況の報告を受けて評価する。' },
  { ...byRule, criterion: '4.4.1.1', control: '情報セキュリティ規程の別表に、責任者と権限を定める。' },
  { ...bySetting, criterion: '9.2.1.2', control: '人事システムの退職の登録により、当日中に利用者IDを自動で止める。' },
  { ...byRule, criterion: '12.1.2.1', control: '変更管理規程に、影響の評価と承認の手順を定める。' },
  { ...bySetting, criterion: '12.4.1.1', control: '操作の記録を書換えできない保管先に一年間置く。' },
];

const issued = '利用者IDは、所属長が承認した申請票に基づき運用部が発行する。';
const reviewed = '利用者IDの一覧を運用部が四半期ごとに見直し、結果を台帳に残す。';
const restored = '複製からの復元を毎年十月に試し、結果を記録する。';

const earlierRows: readonly StatementCells[] = [
  ...standing,
  { ...byRule, criterion: '9.2.1.1', control: issued },
  { ...byRule, criterion: '9.2.1.3', control: reviewed, frequency: 'QUARTERLY' },
  { ...byRule, criterion: '9.2.3.1', control: '特権を要する操作の一覧を運用部が維持し、毎年四月に見直す。' },
  { ...byRule, criterion: '12.1.2.2', control: '緊急の変更は、翌営業日までに運用部長の承認を得る。' },
  { ...byRule, criterion: '12.3.1.1', control: restored },
];

const renewedRows: readonly StatementCells[] = [
  ...standing,
  { ...byRule, criterion: '9.2.1.1', control: issued.replace('運用部', 'サービス運用部') },
  { ...byRule, criterion: '9.2.1.3', control: reviewed.replace('四半期ごと', '毎月'), frequency: 'MONTHLY' },
  { ...byRule, criterion: '9.2.3.1', control: '特権を要する操作の一覧を運用部が維持し、毎年四月に見直す。' },
  { ...bySetting, criterion: '9.2.3.2', control: '特権での作業は承認の番号がなければ始められず、全操作が記録される。' },
  { ...byRule, criterion: '12.3.1.2', control: restored },
  {
    criterion: '12.4.1.2',
    choice: 'not_selected',
    reason: '時刻は基盤の事業者が合わせており、自社の機器を持たないため。',
  },
];

export const earlierYear: AuditedYear = {
  name: 'ウラジロ会議 2025年度',
  kind: 'INITIAL',
  editionId: catalogueYears.earlier.code,
  period: { start: '2025-10-01', end: '2026-09-30' },
  fromOn: '2025-11-04',
  datedOn: '2025-12-01',
  rows: earlierRows,
};

export const renewedYear: AuditedYear = {
  name: 'ウラジロ会議 2026年度',
  kind: 'RENEWAL',
  editionId: catalogueYears.renewed.code,
  period: { start: '2026-10-01', end: '2027-09-30' },
  fromOn: '2026-11-02',
  datedOn: '2026-11-16',
  rows: renewedRows,
};

/** How this year's statement differs from the one that was audited last year, read through the mapping. */
export const changesOfYear: { unchanged: number; changed: Partial<Record<ComputedChange, number>> } = {
  unchanged: 7,
  changed: { reworded: 1, control_changed: 1, added: 1, dropped: 1 },
};

/** Worded anew alone, a control keeps the year of its last test. */
export const designTests = { unjudged: 5, judged: 4 };
