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
  '53300': 'busy',
  '57P01': 'busy',
  '57P02': 'busy',
  '57P03': 'busy',
  '08001': 'busy',
  '08003': 'busy',
  '08006': 'busy',
  '53100': 'storage-full',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
};

/** The driver says these in words alone: the pool has no connection to give, or the one it gave is gone. */
const outOfReach =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection)/;

/** The problem code for an error of the database, or null when it is nothing a user can do something about. */
export function databaseProblem(error: unknown): ProblemCode | null {
  const cause = (error as DatabaseError | null)?.driverError ?? (error as DatabaseError | null);
  if (outOfReach.test((cause as Error | null)?.message ?? '')) return 'busy';
  if (!cause?.code) return null;
  return byConstraint[cause.constraint ?? ''] ?? bySqlState[cause.code] ?? null;
}
