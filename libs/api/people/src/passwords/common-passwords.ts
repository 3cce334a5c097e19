import { plainPassword } from '@akashi/domain/firm';
import { dictionary } from '@zxcvbn-ts/language-common';
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
  private readonly listed = new Set(dictionary['passwords-common'].map(plainPassword));

  has(password: string): boolean {
    const plain = plainPassword(password);
    const core = plain.replace(padding, '');
    return this.listed.has(plain) || this.isWord(core) || this.isTwoWords(core);
  }

  private isWord(text: string): boolean {
    return text.length >= shortestWord && this.listed.has(text);
  }

  private isTwoWords(text: string): boolean {
    const places = Array.from({ length: text.length }, (_, place) => place);
    return places.some((place) => this.isWord(text.slice(0, place)) && this.isWord(text.slice(place)));
  }
}
