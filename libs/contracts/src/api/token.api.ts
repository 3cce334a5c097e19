import type { TokenPermission } from '@akashi/domain/access';
import type { ApiTokenView, FirmTokenView, IssuedTokenView } from '../token.contract';
import { get, of, post } from './operation';

export interface MakeTokenBody {
  /** What it is for, as it stands in the lists. */
  name: string;
  permissions: TokenPermission[];
  /** Null for every engagement that one may read. */
  engagementIds: string[] | null;
  /** How long it works: a year at most. */
  days: number;
}

export interface RevokeTokenBody {
  version: number;
}

/** What programs read by. A token makes no token, and sees none. */
export const tokenApi = {
  /** One’s own tokens in this firm, the newest first. */
  own: get('account/tokens', 'token.make', { answer: of<ApiTokenView[]>() }),
  /** Makes a token; its text is told in this answer and never again. */
  make: post('account/tokens', 'token.make', {
    stepUp: 'signature',
    body: of<MakeTokenBody>(),
    answer: of<IssuedTokenView>(),
    logs: { kind: 'factor', thing: 'token' },
  }),
  /** Ends a token of one’s own, from the next request on. */
  revoke: post('account/tokens/:tokenId/revoke', 'token.make', {
    body: of<RevokeTokenBody>(),
    status: 204,
    logs: { kind: 'factor', thing: 'token' },
  }),
  /** Every token of the firm’s people, the newest first. */
  ofFirm: get('tokens', 'token.end', { answer: of<FirmTokenView[]>() }),
  /** Ends anybody’s token. */
  end: post('tokens/:tokenId/revoke', 'token.end', {
    body: of<RevokeTokenBody>(),
    status: 204,
    logs: { kind: 'factor', thing: 'token' },
  }),
};
