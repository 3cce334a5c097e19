/** A text as a guesser tries it: one width, small letters, one syllabary. */
export function plainPassword(text: string): string {
  const small = text.normalize('NFKC').toLowerCase();
  return small.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
}

const legalForm = /(有限責任)?監査法人|株式会社|合同会社|\s+/;

export interface OwnerOfPassword {
  /** Family name, given name and their readings. */
  names: readonly string[];
  email: string;
  firmName: string;
}

/**
 * What anybody may know of a password's owner: the words of the name, both sides of the mail address, the firm without its
 * legal form, and the product. A single kanji is in too many words to be kept out.
 */
export function knownWordsOf({ names, email, firmName }: OwnerOfPassword): string[] {
  const [box = '', host = ''] = email.split('@');
  const hosts = host.split('.').slice(0, -1);
  const words = [...names, box, ...hosts, ...firmName.split(legalForm), 'akashi', 'あかし'];
  return words.map((word) => plainPassword(word ?? '')).filter((word) => word.length >= shortest(word));
}

/** Two characters of Japanese say as much as three letters. */
function shortest(word: string): number {
  return /^[\x20-\x7e]*$/.test(word) ? 3 : 2;
}

/** One short text again and again, or signs that follow each other: `abcabcabcabc`, `あああああ`, `123456789012`. */
export function isOnePattern(password: string): boolean {
  const signs = [...plainPassword(password)];
  return isRepeated(signs) || isSequence(signs) || isSequence([...signs].reverse());
}

/** The last turn may be cut short: `qwertyqwertyqw`. */
function isRepeated(signs: readonly string[]): boolean {
  const lengths = Array.from({ length: Math.floor(signs.length / 2) }, (_, index) => index + 1);
  return lengths.some((length) => signs.every((sign, index) => sign === signs[index % length]));
}

function isSequence(signs: readonly string[]): boolean {
  const steps = signs.slice(1).map((sign, index) => sign.codePointAt(0)! - signs[index]!.codePointAt(0)!);
  return steps.length > 0 && steps.every((step) => step === 1 || step === -9);
}
