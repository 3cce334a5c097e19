/** What a provider says of somebody's address. It says whether they are of the firm, and never who they are. */
export interface ClaimedAddress {
  email: string | null;
  /** False where the provider says that it did not check. */
  isVerified: boolean;
}

/** Whoever the provider lets in is of the firm where it named its domains: a guest of the provider's is not. */
export function isOfFirm({ email, isVerified }: ClaimedAddress, domains: readonly string[]): boolean {
  if (domains.length === 0) return true;
  const domain = email?.toLowerCase().split('@').at(-1) ?? '';
  return isVerified && domains.includes(domain);
}
