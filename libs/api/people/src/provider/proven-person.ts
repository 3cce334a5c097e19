import type { ClaimedAddress } from '@akashi/domain/firm';

/** Who a firm's provider says came back, once all of it was verified. */
export interface ProvenPerson {
  /** With the issuer, who it is; an address is never. */
  subject: string;
  address: ClaimedAddress;
  /** Everything that it said, for the administrator who tries it. */
  claims: Readonly<Record<string, unknown>>;
}

/** 1 to 255 characters, as OpenID Connect has it, and none of them that nobody sees. */
export const isSubject = (text: string): boolean => /^[^\p{C}]{1,255}$/u.test(text);
