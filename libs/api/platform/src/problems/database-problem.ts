import type { ProblemCode } from '@akashi/contracts';

/** What PostgreSQL refused on its own, said as a problem. Most are caught by rules first; the constraint is the proof. */
const byConstraint: Record<string, ProblemCode> = {
  client_firm_id_corporate_number_key: 'client.corporate-number-registered',
  cloud_service_firm_id_client_id_name_key: 'service.already-registered',
  account_email_key: 'member.email-in-use',
  client_invitation_waiting: 'client-person.already-invited',
  stand_on_one_side: 'client-person.works-for-firm',
  invitation_waiting: 'member.already-invited',
  member_identity_of_one: 'identity-provider.linked-elsewhere',
  population_counting: 'population.code-taken',
  population_firm_id_engagement_id_code_version_no_key: 'population.code-taken',
  team_member_pkey: 'team.already-a-member',
  sign_off_one_per_person: 'sign-off.same-person',
  sign_off_one_per_role: 'sign-off.role-taken',
};

interface DatabaseError {
  code?: string;
  constraint?: string;
  driverError?: DatabaseError;
}

/** What a class of refusal means where no constraint says more. */
const bySqlState: Record<string, ProblemCode> = {
  '23505': 'already-there',
  '23503': 'not-found',
  '22003': 'invalid-input',
  '22021': 'text.not-storable',
  '22P05': 'text.not-storable',
  '57014': 'busy',
  '55P03': 'busy',
  '25P03': 'busy',
  '53100': 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  ...Object.fromEntries(
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'].map((code) => [
      code,
      'busy' as const,
    ]),
  ),
};

/**
 * A connection that is no more or a pooler's word (08), a server without room for us (53), one that was ended, crashed or is
 * starting up (57P), and one that has become a standby: all of it passes, and nothing was kept.
 */
const passing = /^(08...|53...|57P..|25006)$/;

/** A standby says so of a transaction that is to write; its state alone (`0A000`) is also that of an old plan. */
const duringRecovery = /during recovery/;

/** The driver says these in words alone: the pool has no connection to give, or the one it gave is gone. */
const outOfReach =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client (has encountered a connection|was closed)|Cannot use a pool after)/;

/** The problem code for an error of the database, or null when it is nothing a user can do something about. */
export function databaseProblem(error: unknown): ProblemCode | null {
  const cause = (error as DatabaseError | null)?.driverError ?? (error as DatabaseError | null);
  const { message = '', code = '', constraint = '' } = (cause ?? {}) as DatabaseError & { message?: string };
  if (outOfReach.test(message)) return 'busy';
  if (code === '') return null;
  return byConstraint[constraint] ?? bySqlState[code] ?? (isPassing(code, message) ? 'busy' : null);
}

const isPassing = (code: string, message: string): boolean => passing.test(code) || duringRecovery.test(message);
