import { isClosedTo } from '@akashi/api-platform';

/** $1 firm, $2 now, $3 today. What the list shows of each inspection. */
const row = `
  SELECT n.id, n.authority, n.reference, n.begins_on AS "beginsOn", n.ends_on AS "endsOn", n.ended_at IS NOT NULL AS "isEnded",
    (SELECT count(*)::int FROM inspection_engagement g WHERE g.firm_id = n.firm_id AND g.inspection_id = n.id) AS engagements,
    (SELECT count(*)::int FROM inspector i WHERE i.firm_id = n.firm_id AND i.inspection_id = n.id
      AND i.disabled_at IS NULL AND i.account_id IS NOT NULL) AS inspectors,
    (SELECT max(s.at) FROM security_event s WHERE s.firm_id = n.firm_id AND s.kind = 'inspection' AND s.person_id IN (
      SELECT i.account_id::text FROM inspector i WHERE i.firm_id = n.firm_id AND i.inspection_id = n.id)
      AND strpos(s.canon, n.id::text) > 0) AS "lastOpenedAt",
    n.version::int`;

const byName = (column: string) =>
  `(SELECT m.family_name || ' ' || m.given_name FROM member m WHERE m.firm_id = n.firm_id AND m.user_id = ${column})`;

/** $1 firm. Those that are not ended first, by their last day. */
export const selectInspections = `${row}
  FROM inspection n WHERE n.firm_id = $1 ORDER BY n.ended_at IS NOT NULL, n.ends_on DESC, n.id`;

/** $1 firm, $2 inspection, $3 who asks, $4 today. An engagement that is closed to them is counted and not named. */
export const selectInspection = `${row}, n.purpose, ${byName('n.allowed_by')} AS "allowedByName", n.allowed_at AS "allowedAt",
    CASE WHEN n.ended_at IS NOT NULL THEN json_build_object('reason', n.end_reason, 'byName', ${byName('n.ended_by')},
      'at', n.ended_at) END AS "end",
    coalesce((SELECT json_agg(json_build_object('id', e.id, 'name', e.name, 'clientName', c.name, 'reason', g.reason)
        ORDER BY c.name, e.name, e.id)
      FROM inspection_engagement g JOIN engagement e ON e.firm_id = g.firm_id AND e.id = g.engagement_id
      JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
      WHERE g.firm_id = n.firm_id AND g.inspection_id = n.id AND NOT ${isClosedTo('$3', '$4')}), '[]') AS opened,
    coalesce((SELECT json_agg(json_build_object('beforeOn', x.before_on, 'afterOn', x.after_on, 'reason', x.reason,
        'byName', ${byName('x.extended_by')}, 'at', x.extended_at) ORDER BY x.version DESC)
      FROM inspection_extension x WHERE x.firm_id = n.firm_id AND x.inspection_id = n.id), '[]') AS extensions,
    coalesce((SELECT json_agg(json_build_object('id', b.id, 'engagementId', b.engagement_id, 'inspectorId', b.inspector_id,
        'inspectorName', i.family_name || ' ' || i.given_name, 'fileName', b.file_name, 'sha256', b.sha256, 'size', b.size,
        'givenByName', ${byName('b.given_by')}, 'givenAt', b.given_at) ORDER BY b.given_at DESC, b.id DESC)
      FROM inspection_bundle b JOIN inspector i ON i.firm_id = b.firm_id AND i.id = b.inspector_id
      JOIN engagement e ON e.firm_id = b.firm_id AND e.id = b.engagement_id
      WHERE b.firm_id = n.firm_id AND b.inspection_id = n.id AND NOT ${isClosedTo('$3', '$4')}), '[]') AS bundles
  FROM inspection n WHERE n.firm_id = $1 AND n.id = $2`;

/** $1 firm, $2 inspection, $3 now; of one inspector $4. */
export const selectInspectors = `
  SELECT i.id, i.family_name || ' ' || i.given_name AS name, i.title, i.email,
    CASE WHEN i.disabled_at IS NOT NULL THEN 'ended' WHEN i.account_id IS NOT NULL THEN 'joined'
      WHEN i.expires_at > $3 THEN 'invited' ELSE 'expired' END AS state,
    i.invited_at AS "invitedAt", i.expires_at AS "expiresAt", i.joined_at AS "joinedAt", i.version::int
  FROM inspector i WHERE i.firm_id = $1 AND i.inspection_id = $2`;

/** $1 firm, $2 inspection, $3 who asks, $4 today. What its inspectors opened, but of what is closed to whoever asks. */
const selectedOpenings = `
  FROM security_event s LEFT JOIN engagement e ON e.firm_id = s.firm_id AND e.id::text = s.engagement_id
  WHERE s.firm_id = $1 AND s.kind = 'inspection' AND strpos(s.canon, $2::uuid::text) > 0
    AND s.person_id IN (SELECT i.account_id::text FROM inspector i WHERE i.firm_id = $1 AND i.inspection_id = $2)
    AND NOT ${isClosedTo('$3', '$4')}`;

/** As above; $5 before which line, $6 how many. The newest first. */
export const selectOpenings = `
  SELECT s.seq::float8 AS seq, s.canon, s.engagement_id AS "engagementId", e.name AS "engagementName" ${selectedOpenings}
    AND ($5::bigint IS NULL OR s.seq < $5) ORDER BY s.seq DESC LIMIT $6`;

/** As above. */
export const countOpenings = `SELECT count(*)::int AS total ${selectedOpenings}`;

/** $1 firm, $2 inspection, $3 the inspector's account: behind its own wall, the engagements that it opens today. */
export const selectOpened = `
  SELECT e.id, e.name, c.name AS "clientName", v.name AS "serviceName", e.state, e.period_start AS "periodStart",
    e.period_end AS "periodEnd", g.reason,
    (SELECT json_build_object('total', count(*), 'prepared', count(*) FILTER (WHERE t.state = 'prepared'),
        'reviewed', count(*) FILTER (WHERE t.state = 'reviewed'))
      FROM control_test t WHERE t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.state <> 'closed') AS tests,
    (SELECT count(*)::int FROM deviation d WHERE d.firm_id = e.firm_id AND d.engagement_id = e.id
      AND d.state IN ('open', 'explanation_proposed')) AS deviations,
    (SELECT count(*)::int FROM finding f WHERE f.firm_id = e.firm_id AND f.engagement_id = e.id
      AND f.state <> 'withdrawn') AS findings,
    coalesce((SELECT json_agg(json_build_object('name', m.family_name || ' ' || m.given_name, 'role', t.role, 'toOn', t.to_on)
        ORDER BY t.from_on, t.user_id)
      FROM team_member t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
      WHERE t.firm_id = e.firm_id AND t.engagement_id = e.id), '[]') AS team,
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'versionNo', r.version_no, 'datedOn', r.dated_on, 'formats',
        (SELECT json_agg(f.format ORDER BY f.format) FROM issued_file f
          WHERE f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id AND f.report_id = r.id)) ORDER BY r.version_no DESC)
      FROM report r WHERE r.firm_id = e.firm_id AND r.engagement_id = e.id AND EXISTS (SELECT FROM issued_file f
        WHERE f.firm_id = r.firm_id AND f.engagement_id = r.engagement_id AND f.report_id = r.id)), '[]') AS reports,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'versionNo', p.version_no, 'builtAt', p.built_at)
        ORDER BY p.version_no DESC)
      FROM handoff_package p WHERE p.firm_id = e.firm_id AND p.engagement_id = e.id), '[]') AS packages,
    coalesce((SELECT json_agg(json_build_object('id', b.id, 'givenAt', b.given_at) ORDER BY b.given_at DESC, b.id DESC)
      FROM inspection_bundle b JOIN inspector i ON i.firm_id = b.firm_id AND i.id = b.inspector_id
      WHERE b.firm_id = e.firm_id AND b.engagement_id = e.id AND i.account_id = $3), '[]') AS bundles
  FROM inspection_engagement g
  JOIN engagement e ON e.firm_id = g.firm_id AND e.id = g.engagement_id
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service v ON v.firm_id = e.firm_id AND v.id = e.service_id
  WHERE g.firm_id = $1 AND g.inspection_id = $2
  ORDER BY c.name, e.period_end DESC, e.name, e.id`;

/** $1 firm, $2 inspector. What a link opens. */
export const selectInspectorLink = `
  SELECT i.id, i.inspection_id AS "inspectionId", i.family_name AS "familyName", i.given_name AS "givenName", i.title, i.email,
    i.token_sha256 AS "tokenSha256", i.expires_at AS "expiresAt", i.joined_at AS "joinedAt", i.disabled_at AS "disabledAt",
    i.version::int, n.authority, n.begins_on AS "beginsOn", n.ends_on AS "endsOn", n.ended_at IS NOT NULL AS "isEnded",
    f.name AS "firmName"
  FROM inspector i JOIN inspection n ON n.firm_id = i.firm_id AND n.id = i.inspection_id
  JOIN firm f ON f.firm_id = i.firm_id
  WHERE i.firm_id = $1 AND i.id = $2`;
