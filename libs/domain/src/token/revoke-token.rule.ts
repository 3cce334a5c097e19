import { allow, refuse, type Decision } from '../decision';
import type { TokenState } from './token-term';

export type RevokeTokenRefusal = 'token.ended-already';

/** May a token be ended? Once: one that works no more is ended already. */
export function mayRevokeToken(state: TokenState): Decision<RevokeTokenRefusal> {
  return state === 'live' ? allow : refuse('token.ended-already');
}
