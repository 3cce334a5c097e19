import { corporateNumberCheckDigit } from '@akashi/domain/firm';

let given = 0;

/** A number that could be a corporation's, another one each time. */
export function aCorporateNumber(): string {
  given += 1;
  const digits = `9${String(given).padStart(11, '0')}`;
  return `${corporateNumberCheckDigit(digits)}${digits}`;
}
