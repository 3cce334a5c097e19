import { plainHeading } from '../table/field';
import { findTitles } from './find-titles';
import type { FileRow } from './population-table';
import { isBlank } from './split-records';
import { usualWidth } from './usual-width';

export interface FoundHead {
  /** 1-based; 0 where no row looks like a head. */
  readonly row: number;
  readonly certain: boolean;
  /** Rows that may be chosen. */
  readonly candidates: readonly number[];
}

const words = new Set(
  `番号 連番 No id 管理番号 申請番号 案件番号 変更番号 チケット番号 受付番号 伝票番号 項番 社員番号 氏名 名前 名称 件名 題名 表題 内容 日付 日時 年月日 申請日 承認日
  登録日 更新日 作成日 発生日 完了日 対応日 実施日 申請日時 承認日時 時刻 利用者 利用者ID ユーザー ユーザーID 申請者 承認者 担当者 作成者 登録者 部署 部門 所属 操作 種別
  区分 分類 状態 ステータス 結果 金額 件数 数量 合計 小計 単価 備考 摘要 理由 システム システム名 ホスト名 権限 メール メールアドレス name date time datetime timestamp user userid
  username number code title subject status type amount total count system host role department requester approver owner key value created updated description`
    .split(/\s+/u)
    .map(plainHeading),
);

const saysHeading = (value: string) => words.has(plainHeading(value));
const looksLikeValue = (value: string) => /\p{Nd}/u.test(value);

/**
 * The row of headings. It is sure only where the first row that holds something is as wide as the table, has no figures, and at least
 * half of it are words that head columns and are no values below; everything else is asked, so that a file without a head loses no record.
 */
export function findHead(rows: readonly FileRow[]): FoundHead {
  const filled = rows.filter((row) => !isBlank(row)).slice(0, 200);
  const width = usualWidth(filled);
  const candidates = filled.filter(({ values }) => values.length === width).slice(0, 20);
  const titles = new Set(findTitles(rows));
  const first = candidates.find((row) => !titles.has(row));
  if (!first) return { row: filled[0]?.row ?? 0, certain: false, candidates: filled.map(({ row }) => row) };
  const below = filled.filter(({ row }) => row > first.row);
  const named = first.values.filter((value) => value.trim() !== '');
  const plain = isPlain(first, below);
  const said = named.filter(saysHeading).length;
  const repeated = first.values.some(
    (value, at) => saysHeading(value) && below.some((row) => row.values[at] === value),
  );
  const proposed = said > 0 || (plain && isBorneOut(first, below)) ? first.row : 0;
  const certain = plain && said * 2 >= named.length && !repeated && filled[0] === first;
  return { row: proposed, certain, candidates: candidates.map(({ row }) => row) };
}

function isPlain(first: FileRow, below: readonly FileRow[]): boolean {
  const named = first.values.filter((value) => value.trim() !== '');
  return named.length > 0 && !named.some(looksLikeValue) && blankBelow(first, below);
}

function isBorneOut(first: FileRow, below: readonly FileRow[]): boolean {
  return (
    below.length >= 3 && first.values.some((_, at) => below.every(({ values }) => looksLikeValue(values[at] ?? '')))
  );
}

function blankBelow(head: FileRow, below: readonly FileRow[]): boolean {
  return head.values.every(
    (value, at) => value.trim() !== '' || below.every(({ values }) => !(values[at] ?? '').trim()),
  );
}
