import type { ProblemCode } from '@akashi/contracts';

/** What PostgreSQL refused on its own, said as a problem. Most are caught by rules first; the constraint is the proof. */
const byConstraint: Record<string, ProblemCode> = {
  client_firm_id_corporate_number_key: 'client.corporate-number-registered',
  cloud_service_firm_id_client_id_name_key: 'service.already-registered',
  user_account_email_key: 'member.email-in-use',
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
};

/** The problem code for an error of the database, or null when it is nothing a user can do something about. */
export function databaseProblem(error: unknown): ProblemCode | null {
  const cause = (error as DatabaseError | null)?.driverError ?? (error as DatabaseError | null);
  if (!cause?.code) return null;
  return byConstraint[cause.constraint ?? ''] ?? bySqlState[cause.code] ?? null;
}
