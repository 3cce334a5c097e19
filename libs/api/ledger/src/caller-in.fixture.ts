import type { Caller } from '@akashi/api-platform';
import type { TestedEngagement } from '@akashi/api-testing';

/** A senior of the engagement, as a use case would be handed them. */
export function callerIn({ firmId, senior }: TestedEngagement): Caller {
  return {
    kind: 'member',
    clientId: null,
    firmId,
    userId: senior.userId,
    name: '森 試',
    firmRoles: ['member'],
    asking: 'finding.raise',
    requestId: 'r-1',
    role: 'senior',
    authn: 'session',
  };
}
