import type { ClientPersonKind, FirmRole } from '@akashi/domain/access';
import type { Session, StepUpWay } from '@akashi/api-platform';
import { awaitedAtSignIn } from '@akashi/domain/factor';

/** What a session was opened with beside the password. */
export type GivenFactor = 'code' | 'recovery' | 'passkey';

export interface SessionRow {
  user_id: string;
  email: string;
  step_up_at: Date | null;
  step_up_way: StepUpWay | null;
  factor: GivenFactor | null;
  /** Not looked up where a factor was given. */
  has_factor: boolean | null;
  requires_factor: boolean | null;
  touch: boolean;
  firm_id: string;
  member_name: string | null;
  firm_roles: FirmRole[] | null;
  is_unconfirmed: boolean;
  client_id: string | null;
  provider_firm_id: string | null;
  client_person_name: string | null;
  client_role: ClientPersonKind | null;
  inspection_id: string | null;
  inspector_name: string | null;
  inspection_reference: string | null;
}

/**
 * $1 hash of the secret, $2 now. A membership that was ended meanwhile is none. Every request asks this, and so it reads
 * what every request needs: who it is and what they may; names of firms and clients are told by `MembershipStore`.
 * Whoever came by a firm's provider is in only while that stands as it was: turning it off, or taking the identity back, ends
 * the sessions that are there, and not the one of somebody who is on the way back at that moment.
 */
export const findSession = `
  SELECT s.user_id, a.email, s.step_up_at, s.step_up_way, s.factor, s.provider_firm_id,
    CASE WHEN s.factor IS NULL THEN EXISTS (SELECT FROM totp t WHERE t.account_id = a.id)
      OR EXISTS (SELECT FROM passkey k WHERE k.account_id = a.id) END AS has_factor,
    f.requires_second_factor OR coalesce(m.requires_second_factor, false) OR i.id IS NOT NULL AS requires_factor, s.last_seen_at < $2::timestamptz - interval '1 minute' AS touch,
    s.firm_id, m.family_name || ' ' || m.given_name AS member_name, m.firm_roles,
    m.unconfirmed_since IS NOT NULL AS is_unconfirmed, s.client_id, p.family_name || ' ' || p.given_name AS client_person_name, p.kind AS client_role,
    s.inspection_id, i.family_name || ' ' || i.given_name AS inspector_name, n.reference AS inspection_reference
  FROM session s
  JOIN account a ON a.id = s.user_id AND a.disabled_at IS NULL
  LEFT JOIN member m ON s.client_id IS NULL AND s.inspection_id IS NULL AND m.firm_id = s.firm_id AND m.user_id = s.user_id AND m.disabled_at IS NULL
  LEFT JOIN client_person p ON p.firm_id = s.firm_id AND p.client_id = s.client_id AND p.account_id = s.user_id
    AND p.disabled_at IS NULL
  LEFT JOIN inspector i ON i.firm_id = s.firm_id AND i.inspection_id = s.inspection_id AND i.account_id = s.user_id
    AND i.disabled_at IS NULL
  LEFT JOIN inspection n ON n.firm_id = i.firm_id AND n.id = i.inspection_id
  LEFT JOIN firm f ON f.firm_id = coalesce(m.firm_id, p.firm_id, i.firm_id)
  WHERE s.id_hash = $1 AND s.revoked_at IS NULL AND s.idle_expires_at > $2 AND s.absolute_expires_at > $2
    AND (s.provider_firm_id IS NULL OR EXISTS (SELECT FROM identity_provider o
      JOIN member_identity i ON i.firm_id = o.firm_id AND i.kind = o.kind AND i.issuer = o.issuer
        AND i.user_id = s.user_id AND i.ended_at IS NULL
      WHERE o.firm_id = s.provider_firm_id AND o.enabled_at <= s.created_at AND i.linked_at <= s.created_at))`;

/** $1 hash of the secret, $2 account, $3 firm, $4 client, $5 now, $6 idle minutes, $7 hours at most, $8 address, $9 browser,
 * $10 what was given beside a password, $11 how: whoever has just given it has proven themselves just now; null for whoever came
 * by the word of a firm's provider ($12), which proves nothing to us of who sits there. $13 inspection. */
export const insertSession = `
  INSERT INTO session (id_hash, user_id, firm_id, client_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at,
    ip, user_agent, factor, step_up_at, step_up_way, provider_firm_id, inspection_id)
  VALUES ($1, $2, $3, $4, $5, $5, $5::timestamptz + make_interval(mins => $6), $5::timestamptz + make_interval(hours => $7),
    $8, $9, $10, CASE WHEN $11::text IS NOT NULL THEN $5::timestamptz END, $11, $12, $13)`;

/**
 * $1 hash of the secret before, $2 of the new one, $3 firm, $4 client, $5 now, $6 idle minutes, $7 inspection. Ends the one and opens the
 * other in one step. The end of the day stays where it was, and a password given again was given for the place before.
 */
export const moveSession = `
  WITH before AS (
    UPDATE session SET revoked_at = $5 WHERE id_hash = $1 AND revoked_at IS NULL
      AND (provider_firm_id IS NULL OR (provider_firm_id = $3 AND $4::uuid IS NULL AND $7::uuid IS NULL))
    RETURNING user_id, absolute_expires_at, ip, user_agent, factor, provider_firm_id)
  INSERT INTO session (id_hash, user_id, firm_id, client_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at,
    ip, user_agent, factor, provider_firm_id, inspection_id)
  SELECT $2, user_id, $3, $4, $5::timestamptz, $5, $5::timestamptz + make_interval(mins => $6), absolute_expires_at, ip,
    user_agent, factor, provider_firm_id, $7 FROM before`;

/**
 * $1 hash of the secret before, $2 of the new one, $3 now, $4 what was given. The second step of signing in: the same place
 * under a new secret, and the person has proven themselves just now by both.
 */
export const proveSession = `
  WITH before AS (
    UPDATE session SET revoked_at = $3 WHERE id_hash = $1 AND revoked_at IS NULL
    RETURNING user_id, firm_id, client_id, inspection_id, created_at, idle_expires_at, absolute_expires_at, ip, user_agent, provider_firm_id)
  INSERT INTO session (id_hash, user_id, firm_id, client_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at,
    ip, user_agent, factor, step_up_at, step_up_way, provider_firm_id, inspection_id)
  SELECT $2, user_id, firm_id, client_id, created_at, $3::timestamptz, idle_expires_at, absolute_expires_at, ip, user_agent,
    $4, $3, $4, provider_firm_id, inspection_id FROM before`;

/** What a sign-in still waits for, as the database has it now: asked for from now on, it acts on the next request. */
export function awaitedOf({ factor, has_factor, requires_factor }: SessionRow): Session['awaits'] {
  return awaitedAtSignIn({
    hasGivenFactor: factor !== null,
    hasFactor: has_factor === true,
    isRequired: requires_factor === true,
  });
}

export function membershipOf(row: SessionRow): Session['membership'] {
  const inFirm = { firmId: row.firm_id };
  if (row.member_name !== null && row.firm_roles !== null)
    return {
      kind: 'member',
      ...inFirm,
      name: row.member_name,
      firmRoles: row.firm_roles,
      isUnconfirmed: row.is_unconfirmed,
    };
  return inspectorOf(row) ?? clientPersonOf(row);
}

function inspectorOf({ firm_id: firmId, ...row }: SessionRow): Session['membership'] {
  const { inspection_id: inspectionId, inspector_name: name, inspection_reference: reference } = row;
  if (inspectionId === null || name === null || reference === null) return null;
  return { kind: 'inspector', firmId, name, inspectionId, reference };
}

function clientPersonOf(row: SessionRow): Session['membership'] {
  if (row.client_id === null || row.client_person_name === null || row.client_role === null) return null;
  return {
    kind: 'clientPerson',
    firmId: row.firm_id,
    name: row.client_person_name,
    clientId: row.client_id,
    clientRole: row.client_role,
  };
}
