import type { ClaimedAddress } from '@akashi/domain/firm';
import type { IDToken } from 'openid-client';

/** Of an address that the provider says nothing of having checked, it answers for its own people. */
export function addressIn({ email, email_verified: isVerified }: IDToken): ClaimedAddress {
  return {
    email: typeof email === 'string' ? email : null,
    isVerified: isVerified !== false && isVerified !== 'false',
  };
}
