import type { FileRow } from './population-table';

const ruleSigns = /^[-=+|:*_─━═┼\s]*(?:[-=_─━═]{3})[-=+|:*_─━═┼\s]*$/u;

/** A line drawn under a head or a sum, as `---` or `====`: in every column that holds something. */
export function isRuleLine({ values }: FileRow): boolean {
  let drawn = 0;
  for (const value of values) {
    if (value.trim() === '') continue;
    if (!ruleSigns.test(value)) return false;
    drawn += 1;
  }
  return drawn > 0;
}

/** The head once more, as programs print it on every page. */
export function repeatsHead({ values }: FileRow, head: FileRow | undefined): boolean {
  return (
    head !== undefined && values.length === head.values.length && values.every((one, at) => one === head.values[at])
  );
}
