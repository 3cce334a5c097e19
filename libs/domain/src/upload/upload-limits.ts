/** Bytes of the largest file that comes in parts; a whole number of the database and of JSON carries it. */
export const largestUpload = 2_000_000_000;

/** Bytes of the largest file that comes as the body of one request. */
export const largestBody = 100 * 2 ** 20;

/** Bytes of the largest part that one request may bring. */
export const largestPart = 16 * 2 ** 20;

/** So much goes in one request of a page: a line that drops costs no more than that. */
export const usualPart = 8 * 2 ** 20;

/** A line that drops every few kilobytes leaves as many parts; beyond this the file is begun anew. */
export const mostParts = 5_000;

/** How many files, and bytes of them, may be on their way at once. */
export interface OpenUploads {
  readonly uploads: number;
  readonly bytes: number;
}

export const mostOfPerson: OpenUploads = { uploads: 50, bytes: 10_000_000_000 };
export const mostOfFirm: OpenUploads = { uploads: 500, bytes: 100_000_000_000 };
