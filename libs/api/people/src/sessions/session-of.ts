import { DomainProblem, type Session, type SignedInRequest } from '@akashi/api-platform';

/** The session that a request carries; whoever carries none is not signed in. */
export function sessionOf(request: SignedInRequest): Session {
  if (!request.session) throw new DomainProblem('not-signed-in');
  return request.session;
}
