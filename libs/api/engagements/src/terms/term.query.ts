import { selectReadableRooms } from '../search/readable-rooms.query';

/** $1 firm, $2 engagement. Every version of every record, the newest version of each first. */
const versionsOf = (table: string, columns: string): string => `
  SELECT ${columns}, t.version, t.reason, m.family_name || ' ' || m.given_name AS "recordedByName",
    t.recorded_at AS "recordedAt"
  FROM ${table} t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.recorded_by
  WHERE t.firm_id = $1 AND t.engagement_id = $2`;

export const selectEnquiries = `${versionsOf(
  'enquiry',
  `t.id, t.received_on AS "receivedOn", t.asked_by AS "askedBy", t.content`,
)} ORDER BY t.id, t.version DESC`;

export const selectContracts = `${versionsOf(
  'engagement_contract',
  `t.id, t.signed_on AS "signedOn", t.from_on AS "fromOn", t.to_on AS "toOn", t.fee_terms AS "feeTerms", t.recipients,
    t.use_limits AS "useLimits"`,
)} ORDER BY t.id, t.version DESC`;

/**
 * The newest contract of the service's period before this one, as it was last corrected. $1–$4 as `selectReadableRooms`, $5 engagement.
 */
export const selectLastContract = `
  SELECT r.name AS "engagementName", c.fee_terms AS "feeTerms", c.recipients, c.use_limits AS "useLimits"
  FROM engagement now
  JOIN engagement last ON last.firm_id = now.firm_id AND last.service_id = now.service_id
    AND last.kind IN ('INITIAL', 'RENEWAL') AND last.period_end < now.period_start
  JOIN (${selectReadableRooms}) r ON r.id = last.id
  JOIN engagement_contract c ON c.firm_id = last.firm_id AND c.engagement_id = last.id
  WHERE now.firm_id = $1 AND now.id = $5
  ORDER BY last.period_end DESC, c.signed_on DESC, c.id DESC, c.version DESC LIMIT 1`;

export const selectConsultations = `${versionsOf(
  'pre_consultation',
  `t.id, t.held_on AS "heldOn", t.outcome, t.note`,
)} ORDER BY t.id, t.version DESC`;

export const selectCertificates = `${versionsOf(
  'management_relief',
  `t.certificate_body AS "certificateBody", t.certificate_no AS "certificateNo", t.standard,
    t.body_accredited AS "bodyAccredited", t.covers_service AS "coversService",
    t.covers_organisation AS "coversOrganisation", t.valid_from AS "validFrom", t.valid_until AS "validUntil",
    t.renewal_expected AS "renewalExpected", t.wish_told_on AS "wishToldOn",
    t.confirmation_told_on AS "confirmationToldOn"`,
)} ORDER BY t.version DESC`;

export const selectReliefNotes = `${versionsOf('relief_note', 't.item, t.note, t.evidence')} ORDER BY t.item, t.version DESC`;

/** $1 firm, $2 engagement. The work began on the day in Japan on which the plan was approved. */
export const selectReliefFacts = `
  SELECT kind, ruleset_id AS "rulesetId", period_start AS "periodStart", period_end AS "periodEnd",
    (edition_pinned_at AT TIME ZONE 'Asia/Tokyo')::date AS "workStartedOn"
  FROM engagement WHERE firm_id = $1 AND id = $2`;
