import { plainPassword } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';

/** What people put before and behind a word to make it longer. */
const padding = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Shorter than this, nearly every word is on the list, and what is left of a sentence would be too. */
const shortestWord = 4;

/**
 * The passwords that were stolen most often, as the zxcvbn project keeps them (MIT). A listed word with digits or signs
 * around it, and two listed words in one, are tried by whoever guesses as soon as the words themselves.
 */
@Injectable()
export class CommonPasswords {
  private listed: Promise<ReadonlySet<string>> | undefined;

  async has(password: string): Promise<boolean> {
    this.listed ??= readList();
    const listed = await this.listed;
    const plain = plainPassword(password);
    const core = plain.replace(padding, '');
    return listed.has(plain) || isWord(core, listed) || isTwoWords(core, listed);
  }
}

/** The list weighs 18 MB, and passwords are chosen seldom: it is read when the first one is. */
async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map(plainPassword));
}

function isWord(text: string, listed: ReadonlySet<string>): boolean {
  return text.length >= shortestWord && listed.has(text);
}

function isTwoWords(text: string, listed: ReadonlySet<string>): boolean {
  const places = Array.from({ length: text.length }, (_, place) => place);
  return places.some((place) => isWord(text.slice(0, place), listed) && isWord(text.slice(place), listed));
}
