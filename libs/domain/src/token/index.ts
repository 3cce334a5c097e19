import type { AskByTokenRefusal } from './ask-by-token.rule';
import type { MakeTokenRefusal } from './make-token.rule';
import type { RevokeTokenRefusal } from './revoke-token.rule';

export { mayAskByToken } from './ask-by-token.rule';
export { mayMakeProvisioningToken } from './make-provisioning-token.rule';
export { mayMakeToken } from './make-token.rule';
export { mayRevokeToken } from './revoke-token.rule';
export { longestTokenDays, tokenEndsAt, tokenState, type TokenState, type TokenTimes } from './token-term';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type TokenRefusal = AskByTokenRefusal | MakeTokenRefusal | RevokeTokenRefusal;
