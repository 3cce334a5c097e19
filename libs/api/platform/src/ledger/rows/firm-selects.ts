import { moment, row, type BoundSelect } from './bound-select';

/** Who is a member, in which roles, and whether they are let in; when they last came in is no record. */
const member: BoundSelect = `
  ${row('m.user_id', `m.family_name || ' ' || m.given_name`, 'm.user_id', [
    'm.family_name',
    'm.given_name',
    'm.title',
    'm.firm_roles',
    'm.requires_second_factor',
    moment('m.disabled_at'),
    'm.disabled_by',
    'm.disabled_reason',
  ])}
  FROM member m WHERE m.firm_id = $1 AND $2::uuid = m.firm_id
    AND ($3::text[] IS NULL OR m.user_id = ANY ($3::text[]::uuid[]))`;

/**
 * A version of the ruleset with what the firm corrected, the corrected values as they stand in it and what was decided. Values
 * that nobody corrected come with the product, and an upgrade adds to them: they are not bound.
 */
const ruleset: BoundSelect = `
  ${row(
    'r.id',
    'r.id',
    'r.id',
    [
      'r.predecessor_id',
      'r.corrections',
      `(SELECT jsonb_agg(r.body #> string_to_array(c.one ->> 'path', '.') ORDER BY c.place)
        FROM jsonb_array_elements(r.corrections) WITH ORDINALITY AS c(one, place))`,
      'r.reason',
      'r.revised_by',
      moment('r.revised_at'),
    ],
    `'version'`,
  )}
  FROM firm_ruleset r WHERE r.firm_id = $1 AND $2::uuid = r.firm_id AND ($3::text[] IS NULL OR r.id = ANY ($3::text[]))
  UNION ALL
  ${row(
    'd.ruleset_id',
    'd.ruleset_id',
    'd.ruleset_id',
    ['d.revised_by', 'd.decision', 'd.decided_by', moment('d.decided_at'), 'd.reason'],
    `'decision'`,
  )}
  FROM firm_ruleset_decision d
  WHERE d.firm_id = $1 AND $2::uuid = d.firm_id AND ($3::text[] IS NULL OR d.ruleset_id = ANY ($3::text[]))`;

export const firmSelects = { member, ruleset };
