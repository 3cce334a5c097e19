import { type BoundKind } from '@akashi/domain/ledger';
import type { Tx } from '../../transactions/tenant-connection';
import { afterArchiveSelects } from './after-archive-selects';
import type { BoundSelect } from './bound-select';
import { deliverySelects } from './delivery-selects';
import { firmSelects } from './firm-selects';
import { fieldworkSelects } from './fieldwork-selects';
import { planningSelects } from './planning-selects';

/** A row that is shown as final, as it is today. */
export interface RowToday {
  key: string;
  row: string;
  name: string;
  page: string;
  /** Hex SHA-256 of what is shown of it. It never leaves this process: of a short text it would be the text. */
  sha256: string;
}

/** What of each kind is bound, as it is read today. */
export const boundSelects: Readonly<Record<BoundKind, BoundSelect>> = {
  ...planningSelects,
  ...fieldworkSelects,
  ...deliverySelects,
  ...afterArchiveSelects,
  ...firmSelects,
};

/** Things that are known by a name and not by an id. */
const named: readonly BoundKind[] = ['package-item', 'ruleset'];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The rows of a kind: of the whole log's engagement or firm, or of these things alone. One query, whatever their number. */
export async function rowsToday(
  tx: Tx,
  of: { firmId: string; streamId: string },
  kind: BoundKind,
  keys: readonly string[] | null = null,
): Promise<RowToday[]> {
  const known = named.includes(kind) ? keys : (keys?.filter((key) => uuid.test(key)) ?? null);
  if (known?.length === 0) return [];
  return tx.query(
    `SELECT key, "row", name, page, encode(sha256(convert_to(state::text, 'UTF8')), 'hex') AS sha256
     FROM (${boundSelects[kind]}) AS x (key, "row", name, page, state) ORDER BY key, "row"`,
    [of.firmId, of.streamId, known],
  );
}
