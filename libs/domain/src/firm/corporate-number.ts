/**
 * 法人番号: thirteen digits, the first of which is a check digit over the other twelve.
 * Source: 法人番号の指定等に関する省令 art. 2.
 */
const thirteenDigits = /^\d{13}$/;

/** Digits as typed in any width, hyphens and spaces removed. What is left may still be no number. */
export function normaliseCorporateNumber(text: string): string {
  return text
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-\u2010-\u2015\u2212\u30fc\uff0d\uff70]/g, '');
}

/** 9 − (Σ Pn·Qn mod 9), with Qn 1 at odd and 2 at even places counted from the right of the twelve digits. */
export function corporateNumberCheckDigit(twelveDigits: string): number {
  const sum = [...twelveDigits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

/** True for a normalised number of thirteen digits whose check digit is right. */
export function isCorporateNumber(number: string): boolean {
  return thirteenDigits.test(number) && Number(number.charAt(0)) === corporateNumberCheckDigit(number.slice(1));
}
