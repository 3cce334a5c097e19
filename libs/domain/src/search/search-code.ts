const dotted = /^\d{1,3}(\.\d{1,3})*(\.?(p|b|pb))?\.?$/;
const lettered = /^([a-z])-?0*(\d{1,6}(-\d{1,6})?)$/;

/** A code as it may be typed: full width, with or without its hyphen and its zeros. */
const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[‐−―–—ー]/g, '-');

/** Every beginning by which a code is found: of 9.2.1 these are 9, 9.2 and 9.2.1, and never 2.1; of E-0441 each digit more. */
export function codeBeginnings(code: string): string[] {
  const plain = plainCode(code);
  if (dotted.test(plain)) {
    const parts = segments(plain);
    return parts.map((_, at) => ended(parts.slice(0, at + 1)));
  }
  const [, letter, digits] = lettered.exec(plain) ?? [];
  if (letter === undefined || digits === undefined) return plain === '' ? [] : [`#${plain}`];
  return Array.from(digits, (_, at) => `#${letter}${digits.slice(0, at + 1)}`);
}

/** The beginning that a typed word asks for; null when no code begins so. A dotted number is a code and nothing else. */
export function codeAsked(word: string): { readonly beginning: string; readonly isOnlyCode: boolean } | null {
  const plain = plainCode(word);
  if (dotted.test(plain)) return { beginning: ended(segments(plain)), isOnlyCode: plain.includes('.') };
  const [, letter, digits] = lettered.exec(plain) ?? [];
  return letter === undefined || digits === undefined ? null : { beginning: `#${letter}${digits}`, isOnlyCode: false };
}

/** Sorts 9.2 before 9.10 as text. */
export function codeOrder(code: string): string {
  return plainCode(code).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

/** The letters of a family (PB) stand apart from the number, as one more part. */
function segments(plain: string): string[] {
  return plain
    .replace(/(?<=\d)(pb|p|b)\.?$/, '.$1')
    .split('.')
    .filter((part) => part !== '');
}

const ended = (parts: readonly string[]): string => `#${parts.join('.')}.`;
