/** `C21-0008-2`: C and year, serial, and an optional branch. */
export function isRegistrationNumber(text: string): boolean {
  return /^C\d{2}-\d{4}(-\d{1,3})?$/.test(text);
}
