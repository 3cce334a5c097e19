/** A small fact that is no prose: a number, an id, a code, a date, a hash. */
export type LedgerFact = string | number | boolean | null;

const code = /^[\x21-\x7e]{0,200}$/;

/** What a fact may be. A person's own words are none of these: no kind takes a space or a letter outside ASCII. */
const kinds = {
  number: Number.isSafeInteger,
  boolean: (fact: unknown) => typeof fact === 'boolean',
  code: (fact: unknown) => isText(fact, code),
  id: (fact: unknown) => isText(fact, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  date: (fact: unknown) => isText(fact, /^\d{4}-\d{2}-\d{2}$/),
  instant: (fact: unknown) => isText(fact, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  sha256: (fact: unknown) => isText(fact, /^[0-9a-f]{64}$/),
} as const satisfies Record<string, (fact: unknown) => boolean>;

type WholeKind = keyof typeof kinds;

/** The kind of a fact; with `?` the fact may be null, because the thing has none. */
export type FactKind = WholeKind | `${WholeKind}?`;

type WholeFact<Kind> = Kind extends 'number' ? number : Kind extends 'boolean' ? boolean : string;

export type FactOf<Kind extends FactKind> = Kind extends `${infer Whole}?` ? WholeFact<Whole> | null : WholeFact<Kind>;

/** Is it a fact of that kind? */
export function isFactOf(kind: FactKind, fact: unknown): boolean {
  if (kind.endsWith('?')) return fact === null || kinds[kind.slice(0, -1) as WholeKind](fact);
  return kinds[kind as WholeKind](fact);
}

/** Is it a fact of any kind, under a name that is a code? What an event of any age may hold. */
export function isLedgerFact([name, fact]: readonly [string, unknown]): boolean {
  return code.test(name) && (typeof fact !== 'string' || code.test(fact));
}

function isText(fact: unknown, form: RegExp): boolean {
  return typeof fact === 'string' && form.test(fact);
}
