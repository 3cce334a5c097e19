import type { SecurityEventView, SecurityLogPage, SecurityLogQuery } from '@akashi/contracts';
import { DomainProblem, type Tx } from '@akashi/api-platform';
import { parseCanonicalJson } from '@akashi/domain/ledger';
import type { SecurityEvent } from '@akashi/domain/security-log';

const selectEvents = `
  SELECT e.seq::float8 AS seq, e.at, e.kind, e.canon, e.engagement_id AS "engagementId", g.name AS "engagementName",
    encode(e.hash, 'hex') AS hash
  FROM (SELECT * FROM security_event WHERE firm_id = $1 AND __CONDITIONS__ ORDER BY seq DESC LIMIT $2) e
  LEFT JOIN engagement g ON g.firm_id = $1 AND g.id::text = e.engagement_id
  ORDER BY e.seq DESC`;

interface Row extends Pick<SecurityEventView, 'seq' | 'kind' | 'engagementId' | 'engagementName' | 'hash'> {
  at: Date;
  canon: string;
}

/** What is shown is read from the text that was hashed; the columns beside it are for finding it. */
function toView({ seq, at, kind, canon, engagementId, engagementName, hash }: Row): SecurityEventView {
  const said = parseCanonicalJson(canon) as unknown as SecurityEvent | undefined;
  if (typeof said !== 'object' || said === null || !('operation' in said)) {
    return { ...unreadable, seq, at: at.toISOString(), kind, engagementId, engagementName, hash };
  }
  const { v: _v, salt: _salt, firm: _firm, seq: _seq, engagement, person, ...event } = said;
  return {
    ...event,
    seq,
    engagementId: engagement,
    engagementName: engagement === engagementId ? engagementName : null,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    facts: { ...event.facts },
    hash,
  };
}

/** What is shown of a line whose text was spoilt in the database: that it is there, and where it would be found. */
const unreadable = {
  operation: 'log.unreadable',
  thing: null,
  object: null,
  personId: null,
  personName: null,
  outcome: 'refused',
  code: 'log.unreadable',
  address: null,
  request: null,
  facts: {},
} as const;

const dayStart = (parameter: string) => `(${parameter}::date)::timestamp AT TIME ZONE 'Asia/Tokyo'`;

/** Each condition with the place of its value. */
const conditions: Readonly<Record<keyof Omit<SecurityLogQuery, 'limit'>, (parameter: string) => string>> = {
  before: (p) => `seq < ${p}`,
  kind: (p) => `kind = ${p}`,
  thing: (p) => `thing = ${p}`,
  personId: (p) => `person_id = ${p}`,
  object: (p) => `object = ${p}`,
  from: (p) => `at >= ${dayStart(p)}`,
  to: (p) => `at < ${dayStart(p)} + interval '1 day'`,
};

/** Whose lines: who is nobody of the firm's is not there. */
async function mustBeOfFirm(tx: Tx, firmId: string, personId: string): Promise<void> {
  const found = await tx.query<unknown[]>(
    `SELECT FROM member WHERE firm_id = $1 AND user_id = $2
     UNION ALL SELECT FROM client_person WHERE firm_id = $1 AND account_id = $2`,
    [firmId, personId],
  );
  if (found.length === 0) throw new DomainProblem('not-found');
}

export async function readPage(
  tx: Tx,
  firmId: string,
  { limit = 50, ...asked }: SecurityLogQuery,
): Promise<SecurityLogPage> {
  if (asked.personId !== undefined) await mustBeOfFirm(tx, firmId, asked.personId);
  const given = Object.entries(conditions).filter(([name]) => asked[name as keyof typeof asked] !== undefined);
  const values = given.map(([name]) => asked[name as keyof typeof asked]);
  const where = given.map(([, condition], n) => condition(`$${n + 3}`)).join(' AND ') || 'true';
  const [head] = await tx.query<{ size: number; beginsAt: number }[]>(
    `SELECT size::float8 AS size, begins_at::float8 AS "beginsAt" FROM security_log_head WHERE firm_id = $1`,
    [firmId],
  );
  const found = await tx.query<Row[]>(selectEvents.replace('__CONDITIONS__', where), [firmId, limit + 1, ...values]);
  const events = found.slice(0, limit).map(toView);
  const nextBefore = found.length > limit ? (events.at(-1)?.seq ?? null) : null;
  return { events, nextBefore, size: head?.size ?? 0, beginsAt: head?.beginsAt ?? 0 };
}
