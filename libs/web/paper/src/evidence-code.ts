/** E-0412: how papers call a piece of evidence. */
export function evidenceCode(number: number): string {
  return `E-${String(number).padStart(4, '0')}`;
}
