import { all, hashed, mine, moment, row, same, type BoundSelect } from './bound-select';

const finding: BoundSelect = `
  ${row('f.id', 'f.number', 'f.id', [
    'f.number',
    'f.test_id',
    'f.state',
    'f.text_version',
    'f.withdraw_reason',
    'f.raised_by',
    moment('f.raised_at'),
    'f.reviewed_by',
    `(SELECT ${all('d.deviation_id')} FROM finding_deviation d WHERE ${same('d', 'f')} AND d.finding_id = f.id)`,
    `(SELECT ${all('i.plan', 'i.owner', 'i.due_on', 'i.improved_on')}
      FROM improvement_item i WHERE ${same('i', 'f')} AND i.finding_id = f.id)`,
  ])}
  FROM finding f WHERE ${mine('f', 'f.id')}
  UNION ALL
  ${row(
    'x.finding_id',
    'f.number',
    'x.finding_id',
    [
      'x.title',
      'x.fact',
      'x.stated_control',
      'x.difference',
      'x.period_note',
      'x.written_by',
      moment('x.written_at'),
      'k.confirmed_on',
      'k.confirmed_by',
      'k.remark',
      'k.recorded_by',
      moment('k.recorded_at'),
    ],
    `'text ' || x.text_version`,
  )}
  FROM finding_text x JOIN finding f ON ${same('f', 'x')} AND f.id = x.finding_id
  LEFT JOIN client_confirmation k ON ${same('k', 'x')} AND k.finding_id = x.finding_id AND k.text_version = x.text_version
  WHERE ${mine('x', 'x.finding_id')}
  UNION ALL
  ${row(
    'v.finding_id',
    'f.number',
    'v.finding_id',
    [
      'v.plan',
      'v.owner',
      'v.due_on',
      'v.improved_on',
      'v.words',
      'v.side',
      'v.written_by',
      'v.written_by_name',
      moment('v.written_at'),
    ],
    `'plan ' || v.version_no`,
  )}
  FROM improvement_version v JOIN finding f ON ${same('f', 'v')} AND f.id = v.finding_id
  WHERE ${mine('v', 'v.finding_id')}
  UNION ALL
  ${row(
    'u.finding_id',
    'f.number',
    'u.finding_id',
    [
      'u.plan_version',
      'u.holds',
      'u.seen',
      'u.seen_on',
      'u.file_name',
      'u.file_sha256',
      'u.recorded_by',
      moment('u.recorded_at'),
    ],
    `'follow-up ' || u.ordinal`,
  )}
  FROM finding_follow_up u JOIN finding f ON ${same('f', 'u')} AND f.id = u.finding_id
  WHERE ${mine('u', 'u.finding_id')}`;

const letter: BoundSelect = `
  ${row('l.id', `''`, 'l.id', [
    'l.dated_on',
    'l.received_on',
    'l.signer_name',
    'l.signer_title',
    'l.signer_authority',
    'l.file_name',
    'l.file_sha256',
    'l.recorded_by',
    moment('l.recorded_at'),
    `(SELECT ${all('a.version', 'a.points', 'a.reason', 'a.recorded_by', moment('a.recorded_at'))}
      FROM letter_answer a WHERE ${same('a', 'l')} AND a.letter_id = l.id)`,
    `(SELECT ${all('k.answer_version', 'k.point', 'k.reason', 'k.acknowledged_by', moment('k.acknowledged_at'))}
      FROM letter_acknowledgement k WHERE ${same('k', 'l')} AND k.letter_id = l.id)`,
  ])}
  FROM representation_letter l WHERE ${mine('l', 'l.id')}`;

/** Where the ledger stood at the approval is not among them: the checkpoint of that place says it. */
const report: BoundSelect = `
  ${row('r.id', 'r.version_no', 'r.id', [
    'r.version_no',
    'r.state',
    'r.dated_on',
    hashed('r.model'),
    'r.digest',
    'r.composed_by',
    moment('r.composed_at'),
    'r.issued_by',
    moment('r.issued_at'),
    `(SELECT ${all('f.format', 'f.file_name', 'f.sha256', 'f.size', moment('f.issued_at'))}
      FROM issued_file f WHERE ${same('f', 'r')} AND f.report_id = r.id)`,
  ])}
  FROM report r WHERE ${mine('r', 'r.id')}
  UNION ALL
  ${row(
    'k.report_id',
    'r.version_no',
    'k.report_id',
    ['k.warnings', 'k.acknowledged_by', moment('k.acknowledged_at')],
    `'acknowledgement ' || k.id`,
  )}
  FROM report_acknowledgement k JOIN report r ON ${same('r', 'k')} AND r.id = k.report_id
  WHERE ${mine('k', 'k.report_id')}`;

/** With what was reopened for it, and who was told. */
const correction: BoundSelect = `
  ${row('c.id', 'c.edition_no', `''`, [
    'c.replaces_id',
    'c.edition_no',
    'c.reason',
    'c.state',
    'c.state_before',
    'c.gives_old_file',
    'c.opened_by',
    moment('c.opened_at'),
    'c.report_id',
    'c.ended_by',
    moment('c.ended_at'),
    'c.end_reason',
    `(SELECT ${all('p.test_id', 'p.reason', 'p.reopened_by', moment('p.reopened_at'))}
      FROM correction_paper p WHERE ${same('p', 'c')} AND p.correction_id = c.id)`,
    `(SELECT ${all(
      'f.finding_id',
      'f.state_before',
      'f.text_version_before',
      'f.reviewed_by_before',
      'f.reason',
      'f.reopened_by',
      moment('f.reopened_at'),
    )}
      FROM correction_finding f WHERE ${same('f', 'c')} AND f.correction_id = c.id)`,
    `(SELECT ${all('n.id', 'n.export_id', 'n.package_id', 'n.told_on', 'n.way', 'n.told_by', moment('n.told_at'))}
      FROM correction_notice n WHERE ${same('n', 'c')} AND n.correction_id = c.id)`,
  ])}
  FROM report_correction c WHERE ${mine('c', 'c.id')}`;

const handedOver: BoundSelect = `
  ${row('p.id', 'p.version_no', 'p.id', [
    'p.version_no',
    'p.report_id',
    'p.state',
    'p.file_sha256',
    'p.size',
    'p.ledger_size',
    'p.ledger_root',
    hashed('p.contents'),
    'p.built_by',
    moment('p.built_at'),
    'p.handed_over_on',
    'p.handed_over_to',
  ])}
  FROM handoff_package p WHERE ${mine('p', 'p.id')}`;

const packageItem: BoundSelect = `
  ${row('i.form', 'i.form', 'i.form', ['i.owner', 'i.state', 'i.reason', 'i.file_name', 'i.sha256'])}
  FROM package_item i WHERE i.firm_id = $1 AND i.engagement_id = $2 AND ($3::text[] IS NULL OR i.form = ANY ($3::text[]))`;

const registration: BoundSelect = `
  ${row('x.id', 'x.ordinal', 'x.id', [
    'x.ordinal',
    'x.kind',
    'x.occurred_on',
    'x.outcome',
    'x.registration_no',
    'x.valid_until',
    'x.remark',
    'x.recorded_by',
    moment('x.recorded_at'),
  ])}
  FROM registration_event x WHERE ${mine('x', 'x.id')}`;

const exported: BoundSelect = `
  ${row('x.id', 'x.recipient_name', 'x.id', [
    'x.report_id',
    'x.recipient_name',
    'x.recipient_email',
    'x.token_sha256',
    moment('x.expires_at'),
    'x.max_downloads',
    'x.download_count',
    moment('x.revoked_at'),
    'x.revoke_reason',
    'x.created_by',
    moment('x.created_at'),
  ])}
  FROM vendor_export x WHERE ${mine('x', 'x.id')}`;

/** What the public list said of the base services, look by look; all of an engagement are one thing. */
const baseService: BoundSelect = `
  ${row(
    'x.engagement_id',
    'x.registration_no',
    'x.engagement_id',
    ['x.name', 'x.found', 'x.valid_until', 'x.checked_on', 'x.note', 'x.recorded_by', moment('x.recorded_at')],
    `x.registration_no || ' ' || x.version`,
  )}
  FROM base_service_check x WHERE ${mine('x', 'x.engagement_id')}`;

export const deliverySelects = {
  finding,
  letter,
  report,
  correction,
  package: handedOver,
  'package-item': packageItem,
  registration,
  export: exported,
  'base-service': baseService,
};
