/**
 * How the rows of a kind are read, to be bound and to be compared: `key` names the thing, `row` one row of it, `name` what an
 * auditor calls it, `page` the id that its page is opened by, `state` everything of it that is shown as final.
 *
 * Columns are named one by one: a column that a later migration adds does not change what was bound before. Times are told
 * without a zone, so that the connection's own does not enter.
 */
export type BoundSelect = string;

/** A column that holds a moment. */
export const moment = (column: string): string => `${column} AT TIME ZONE 'UTC'`;

/** SHA-256 of a long text, which is then compared without being sent. */
export const hashed = (column: string): string => `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

/** The rows of the engagement in `$1`, `$2`; of these keys alone where `$3` is not null. */
export const mine = (alias: string, key: string): string =>
  `${alias}.firm_id = $1 AND ${alias}.engagement_id = $2 AND ($3::text[] IS NULL OR ${key} = ANY ($3::text[]::uuid[]))`;

/** Joins a table of the same engagement. */
export const same = (alias: string, to: string): string =>
  `${alias}.firm_id = ${to}.firm_id AND ${alias}.engagement_id = ${to}.engagement_id`;

/** One row. */
export function row(key: string, name: string, page: string, state: readonly string[], id = `''`): string {
  return `SELECT ${key}::text AS key, ${id}::text AS row, ${name}::text AS name, ${page}::text AS page,
    jsonb_build_array(${state.join(', ')}) AS state`;
}

/** All rows below one another, in an order of their own. */
export const all = (...columns: string[]): string =>
  `jsonb_agg(jsonb_build_array(${columns.join(', ')}) ORDER BY jsonb_build_array(${columns.join(', ')}))`;
