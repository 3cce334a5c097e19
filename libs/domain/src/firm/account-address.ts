/** A mail address as an account keeps it: one person, however they write it. Whoever looks for an account by one asks by this. */
export const accountAddress = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
