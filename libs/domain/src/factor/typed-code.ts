/** A code as people type it, in full width, with spaces or lines between, to what it means. */
export function typedCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}ー]/gu, '')
    .toUpperCase();
}

/** Six digits are a code of a device; what is written on paper is longer. */
export function isDeviceCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}
