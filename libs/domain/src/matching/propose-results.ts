import type { FieldMatch } from './find-in-document';

/** `agreed`: everything was found; `within`: with a difference that the rule allows; `asked`: something was not. */
export type Proposal = 'agreed' | 'within' | 'asked';

/** What the fields of an item say of one attribute; null where none of them speaks for it. A rule never proposes a deviation. */
export function proposalFor(attribute: string, fields: readonly FieldMatch[]): Proposal | null {
  return proposalOf(fields.filter(({ attributes }) => attributes.length === 0 || attributes.includes(attribute)));
}

/** What all of these fields say together. */
export function proposalOf(fields: readonly FieldMatch[]): Proposal | null {
  if (fields.length === 0) return null;
  if (fields.some(({ found }) => found === null)) return 'asked';
  return fields.some(({ found }) => Number(found!.difference) !== 0) ? 'within' : 'agreed';
}
