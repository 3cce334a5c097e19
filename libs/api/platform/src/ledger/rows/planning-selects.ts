import { mine, moment, row, same, type BoundSelect } from './bound-select';

const engagement: BoundSelect = `
  ${row('e.id', `''`, 'e.id', [
    'e.client_id',
    'e.service_id',
    'e.name',
    'e.kind',
    'e.ruleset_id',
    'e.edition_id',
    moment('e.edition_pinned_at'),
    'e.period_start',
    'e.period_end',
    'e.state',
    'e.opened_by',
    moment('e.accepted_at'),
    'e.ended_on',
    'e.end_reason',
    'e.ended_by',
  ])}
  FROM engagement e WHERE e.firm_id = $1 AND e.id = $2 AND ($3::text[] IS NULL OR e.id = ANY ($3::text[]::uuid[]))
  UNION ALL
  ${row(
    'd.engagement_id',
    'd.rule',
    'd.engagement_id',
    ['d.computed_on', 'd.overridden_on', 'd.override_reason', 'd.overridden_by'],
    'd.rule',
  )}
  FROM engagement_date d WHERE ${mine('d', 'd.engagement_id')}`;

/** The enquiry, the contract and the consultation by their own ids; the relief and its notes by their engagement's. */
const term: BoundSelect = `
  ${row('x.id', `'enquiry'`, 'x.engagement_id', ['x.received_on', 'x.asked_by', 'x.content', 'x.reason', 'x.recorded_by', moment('x.recorded_at')], 'x.version')}
  FROM enquiry x WHERE ${mine('x', 'x.id')}
  UNION ALL
  ${row('x.id', `'contract'`, 'x.engagement_id', ['x.signed_on', 'x.from_on', 'x.to_on', 'x.fee_terms', 'x.recipients', 'x.use_limits', 'x.reason', 'x.recorded_by', moment('x.recorded_at')], 'x.version')}
  FROM engagement_contract x WHERE ${mine('x', 'x.id')}
  UNION ALL
  ${row('x.id', `'consultation'`, 'x.engagement_id', ['x.held_on', 'x.outcome', 'x.note', 'x.reason', 'x.recorded_by', moment('x.recorded_at')], 'x.version')}
  FROM pre_consultation x WHERE ${mine('x', 'x.id')}
  UNION ALL
  ${row(
    'x.engagement_id',
    `'relief'`,
    'x.engagement_id',
    [
      'x.certificate_body',
      'x.certificate_no',
      'x.standard',
      'x.body_accredited',
      'x.covers_service',
      'x.covers_organisation',
      'x.valid_from',
      'x.valid_until',
      'x.renewal_expected',
      'x.wish_told_on',
      'x.confirmation_told_on',
      'x.reason',
      'x.recorded_by',
      moment('x.recorded_at'),
    ],
    'x.version',
  )}
  FROM management_relief x WHERE ${mine('x', 'x.engagement_id')}
  UNION ALL
  ${row('x.engagement_id', `'relief-note'`, 'x.engagement_id', ['x.note', 'x.evidence', 'x.reason', 'x.recorded_by', moment('x.recorded_at')], `x.item || ' ' || x.version`)}
  FROM relief_note x WHERE ${mine('x', 'x.engagement_id')}`;

const team: BoundSelect = `
  ${row('m.user_id', `a.family_name || ' ' || a.given_name`, 'm.engagement_id', ['m.role', 'm.from_on', 'm.to_on', 'm.assigned_by'])}
  FROM team_member m LEFT JOIN member a ON a.firm_id = m.firm_id AND a.user_id = m.user_id WHERE ${mine('m', 'm.user_id')}`;

const declaration: BoundSelect = `
  ${row('d.id', `a.family_name || ' ' || a.given_name`, 'd.engagement_id', [
    'd.user_id',
    'd.declared_on',
    'd.has_interest',
    'd.explanation',
    moment('d.recorded_at'),
  ])}
  FROM independence_declaration d LEFT JOIN member a ON a.firm_id = d.firm_id AND a.user_id = d.user_id WHERE ${mine('d', 'd.id')}
  UNION ALL
  ${row('x.declaration_id', `a.family_name || ' ' || a.given_name`, 'x.engagement_id', ['x.reason', 'x.resolved_by', moment('x.resolved_at')], `'resolution'`)}
  FROM interest_resolution x
  LEFT JOIN independence_declaration d ON ${same('d', 'x')} AND d.id = x.declaration_id
  LEFT JOIN member a ON a.firm_id = d.firm_id AND a.user_id = d.user_id WHERE ${mine('x', 'x.declaration_id')}`;

/**
 * The statement with all that it claims: what was chosen of the criteria, the controls and the populations. Who audits what is a
 * row of its own where it is said: what was bound before it was kept stays as it was.
 */
const statement: BoundSelect = `
  ${row('s.id', 's.version_no', 's.id', [
    's.version_no',
    's.edition_id',
    's.dated_on',
    's.file_name',
    's.file_sha256',
    's.selected_count',
    's.excluded_count',
    's.not_selected_count',
    's.control_count',
    's.imported_by',
    moment('s.imported_at'),
    's.provider',
    's.corporate_number',
    's.representative',
    's.service',
    's.service_kind',
    's.regions',
    's.scope',
    's.system_overview',
    's.base_services',
    's.subsequent_events',
    's.special_notes',
    's.generative_ai',
    's.period_from',
    's.period_to',
  ])}
  FROM statement s WHERE ${mine('s', 's.id')}
  UNION ALL
  ${row('s.id', 's.version_no', 's.id', ['s.external_audit_scope', 's.internal_audit_scope'], `'audit scopes'`)}
  FROM statement s WHERE ${mine('s', 's.id')} AND s.external_audit_scope || s.internal_audit_scope <> ''
  UNION ALL
  ${row('x.statement_id', 'x.criterion_key', 'x.statement_id', ['x.edition_id', 'x.choice', 'x.reason'], `'criterion ' || x.criterion_key`)}
  FROM statement_selection x WHERE ${mine('x', 'x.statement_id')}
  UNION ALL
  ${row(
    'c.statement_id',
    'c.stable_key',
    'c.statement_id',
    [
      'c.stable_key',
      'c.edition_id',
      'c.criterion_key',
      'c.position',
      'c.text',
      'c.frequency',
      'c.owner',
      'c.main_target',
      'c.population_code',
      'c.inherited_from',
      'c.operation_claimed',
      'c.valid_from',
      'c.valid_to',
    ],
    'c.id',
  )}
  FROM individual_control c WHERE ${mine('c', 'c.statement_id')}
  UNION ALL
  ${row('p.statement_id', 'p.code', 'p.statement_id', ['p.position', 'p.name', 'p.reason'], `'population ' || p.code`)}
  FROM statement_population p WHERE ${mine('p', 'p.statement_id')}`;

/** A plan from its approval on, with each decision, and each change that an amendment judged. */
const plan: BoundSelect = `
  ${row('p.id', 'p.version_no', 'p.id', [
    'p.statement_id',
    'p.version_no',
    'p.state',
    'p.drafted_by',
    moment('p.drafted_at'),
    'p.approved_by',
    moment('p.approved_at'),
    'p.amends_id',
    'p.amended',
  ])}
  FROM scope_plan p WHERE ${mine('p', 'p.id')} AND p.approved_at IS NOT NULL
  UNION ALL
  ${row(
    'd.plan_id',
    `c.stable_key || ' ' || d.test_type`,
    'd.plan_id',
    [
      'd.decision',
      'd.reason',
      'd.overrule_reason',
      'd.overruled_by',
      'd.computed_decision',
      'd.computed_reason',
      'd.computed_basis',
    ],
    `d.individual_control_id || ' ' || d.test_type`,
  )}
  FROM scope_decision d
  JOIN scope_plan p ON ${same('p', 'd')} AND p.id = d.plan_id AND p.approved_at IS NOT NULL
  JOIN individual_control c ON ${same('c', 'd')} AND c.id = d.individual_control_id
  WHERE ${mine('d', 'd.plan_id')}
  UNION ALL
  ${row(
    'x.plan_id',
    'x.stable_key',
    'x.plan_id',
    [
      'x.computed',
      'x.before_control_id',
      'x.after_control_id',
      'x.judged',
      'x.answers',
      'x.reason',
      'x.decided_by',
      moment('x.decided_at'),
    ],
    `'change ' || x.stable_key`,
  )}
  FROM plan_change x
  JOIN scope_plan p ON ${same('p', 'x')} AND p.id = x.plan_id AND p.approved_at IS NOT NULL
  WHERE ${mine('x', 'x.plan_id')}`;

export const planningSelects = { engagement, term, team, declaration, statement, plan };
