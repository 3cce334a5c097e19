import type { ProblemCode } from '@akashi/contracts';

/** What PostgreSQL refused on its own, said as a problem. Most are caught by rules first; the constraint is the proof. */
const byConstraint: Record<string, ProblemCode> = {
  client_firm_id_corporate_number_key: 'client.corporate-number-registered',
  cloud_service_firm_id_client_id_name_key: 'service.already-registered',
  user_account_email_key: 'member.email-in-use',
  team_member_pkey: 'team.already-a-member',
  sign_off_firm_id_engagement_id_subject_type_subject_id_subj_key: 'sign-off.same-person',
  sign_off_firm_id_engagement_id_subject_type_subject_id_sub_key1: 'sign-off.role-taken',
};

interface DatabaseError {
  code?: string;
  constraint?: string;
  driverError?: DatabaseError;
}

/** The problem code for an error of the database, or null when it is nothing a user can do something about. */
export function databaseProblem(error: unknown): ProblemCode | null {
  const cause = (error as DatabaseError | null)?.driverError ?? (error as DatabaseError | null);
  if (!cause?.code) return null;
  if (cause.constraint && byConstraint[cause.constraint]) return byConstraint[cause.constraint] ?? null;
  if (cause.code === '23505') return 'already-there';
  if (cause.code === '23503') return 'not-found';
  if (cause.code === '22021' || cause.code === '22P05') return 'text.not-storable';
  if (cause.code === '57014' || cause.code === '55P03') return 'busy';
  return null;
}
