/** A small catalogue of its own, invented, in two yearly editions: what the firm takes in by a file and maps. */
export interface CatalogueYear {
  code: string;
  titleJa: string;
  titleEn: string;
  fileName: string;
  csv: string;
}

type Line = readonly [number: string, title: string, text?: string];

const above: readonly Line[] = [
  ['3.1', 'ガバナンス'],
  ['3.1.2', '評価'],
  ['4.4', '確立'],
  ['4.4.1', '体制'],
  ['9.2', '利用者の管理'],
  ['9.2.1', '利用者の登録'],
  ['9.2.3', '特権の管理'],
  ['12.1', '運用の手順'],
  ['12.1.2', '変更の管理'],
  ['12.3', '複製'],
  ['12.3.1', '複製の取得'],
  ['12.4', '記録'],
  ['12.4.1', '操作の記録'],
];

const inBoth: readonly Line[] = [
  ['3.1.2.1', '状況の評価', '経営者は、対策の状況を半年ごとに評価する。'],
  ['4.4.1.1', '責任者', '対策の責任者とその権限を文書で定める。'],
  ['9.2.1.1', '発行の承認', '利用者IDは、所属長の承認を得た申請に基づいて発行する。'],
  ['9.2.1.2', '退職者の停止', '退職した者の利用者IDを当日中に使えなくする。'],
  ['9.2.1.3', '利用者の見直し', '利用者IDの一覧を定めた周期で見直し、不要なものを止める。'],
  ['12.1.2.1', '変更前の評価', '本番環境の変更は、影響の評価と承認の後に行う。'],
  ['12.4.1.1', '記録の保管', '操作の記録を一年間保管し、改変から守る。'],
];

const restored = '複製から元に戻せることを、年に一度は実際に試す。';
const listed = '特権を要する操作の一覧を定めて維持し、年に一度見直す。';
const recorded = '特権による作業は、事前の承認と作業の記録を必ず残す。';

const before: readonly Line[] = [
  ['9.2.3.1', '特権の作業', `${listed}${recorded}`],
  ['12.1.2.2', '緊急の変更', '緊急の変更は、実施した後に承認を得る。'],
  ['12.3.1.1', '復元の試験', restored],
];

const after: readonly Line[] = [
  ['9.2.3.1', '特権の一覧', listed],
  ['9.2.3.2', '特権の作業の記録', recorded],
  ['12.3.1.2', '復元の試験', restored],
  ['12.4.1.2', '時刻の同期', '記録を残す機器の時刻を、共通の時刻源に合わせる。'],
];

/** Each number below the one that it belongs to. */
const csvOf = (lines: readonly Line[]): string =>
  ['番号,項目名,内容', ...lines.map(([number, title, text = '']) => `${number},${title},${text}`)].join('\n');

const year = (code: string, no: number, lines: readonly Line[]): CatalogueYear => ({
  code,
  titleJa: `小規模サービス管理基準 ${no}（架空）`,
  titleEn: `Criteria for small services ${no} (fictional)`,
  fileName: `小規模サービス管理基準_${no}.csv`,
  csv: csvOf([...above, ...inBoth, ...lines]),
});

export const catalogueYears = {
  earlier: year('small-2025', 2025, before),
  renewed: year('small-2026', 2026, after),
};

/** What became of the items of the earlier edition, once every proposal has its yes. */
export const mappingSums = { same: 8, split: 1, merged: 0, new: 1, withdrawn: 1 };

/** The right by which the text is in the firm. */
export const rightsBasis = '例示のために作成した文書であり、当法人が権利を持つ。';
