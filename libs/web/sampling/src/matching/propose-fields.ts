import type { PopulationView } from '@akashi/contracts';
import { isSearchable, type MatchField, type MatchKind } from '@akashi/domain/matching';

const nameHead = /氏名|名前|申請者|承認者|担当者|所属長|利用者名|name|person/i;
const amountHead = /金額|価格|税|円|amount|price/i;

/** What a rule may begin with: the key, and columns of which every item holds a day, an amount by its head, or a person by its head. */
export function proposeFields(
  { header, items }: Pick<PopulationView, 'header' | 'items'>,
  keyColumn: number,
): MatchField[] {
  const fieldOf = (column: number, kind: MatchKind): MatchField => ({
    ...{ column, kind, way: 'normalised', tolerance: '', attributes: [] },
  });
  return header.flatMap((head, at) => {
    const column = at + 1;
    if (column === keyColumn) return [fieldOf(column, 'id')];
    const values = items.map(({ cells }) => cells[at] ?? '').filter((value) => value !== '');
    const isAll = (kind: MatchKind) =>
      values.length > 0 && values.every((value) => isSearchable({ kind, way: 'normalised', tolerance: '', value }));
    if (isAll('date')) return [fieldOf(column, 'date')];
    if (amountHead.test(head) && isAll('amount')) return [fieldOf(column, 'amount')];
    return nameHead.test(head) && values.length > 0 ? [fieldOf(column, 'person')] : [];
  });
}
