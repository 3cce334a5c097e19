import type { Confidence, RulesetNote, SchemeRuleset } from '../engagement/scheme-ruleset';
import { rulesetFields, type RulesetField, type RulesetGroup } from './ruleset-fields';
import type { ValueKind } from './value-form';

/** A value as it is shown: where it stands, how it is written, how sure we are of it and where it comes from. */
export interface RulesetValue {
  path: string;
  group: RulesetGroup;
  kind: ValueKind;
  /** The codes it may take, or may list; empty where it is free. */
  options: readonly string[];
  text: string;
  confidence: Confidence;
  source: string;
}

/** What a firm says a value should be, and where it has that from. */
export interface RulesetCorrection {
  path: string;
  text: string;
  confidence: Confidence;
  source: string;
}

export const pathOf = ({ keys }: Pick<RulesetField, 'keys'>): string => keys.join('.');

/** The note of the value itself, or else of what it is a part of. */
function noteOf(path: string, notes: readonly RulesetNote[]): RulesetNote | undefined {
  const fitting = notes.filter((note) => path === note.path || path.startsWith(`${note.path}.`));
  return fitting.reduce<RulesetNote | undefined>(
    (nearest, note) => (nearest && nearest.path.length >= note.path.length ? nearest : note),
    undefined,
  );
}

function valueAt(ruleset: SchemeRuleset, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], ruleset);
}

/** Every value of a ruleset with its source and certainty, in the order of its groups. */
export function rulesetValues(ruleset: SchemeRuleset): RulesetValue[] {
  return rulesetFields(ruleset).flatMap((field) => {
    const path = pathOf(field);
    const value = valueAt(ruleset, field.keys);
    // A version written before a rule was known says nothing about it.
    if (value === undefined) return [];
    const note = noteOf(path, ruleset.notes);
    const { kind, options, write } = field.form;
    const { confidence, source } = note ?? { confidence: 'recalled', source: '' };
    return [{ path, group: field.keys[0], kind, options, text: write(value), confidence, source }];
  });
}

function withValue(node: unknown, [key, ...below]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const part = node as Record<string, unknown>;
  return { ...part, [key]: withValue(part[key], below, value) };
}

/** The ruleset with a value put in; null where the text cannot be read as one. */
export function corrected(
  ruleset: SchemeRuleset,
  field: RulesetField,
  { path, text, confidence, source }: RulesetCorrection,
): SchemeRuleset | null {
  const value = field.form.read(text);
  if (value === undefined) return null;
  const notes = [...ruleset.notes.filter((note) => note.path !== path), { path, confidence, source: source.trim() }];
  return { ...(withValue(ruleset, field.keys, value) as SchemeRuleset), notes };
}

/** A value that two versions have differently; a side that does not have it is null. */
export interface RulesetDifference {
  path: string;
  group: RulesetGroup;
  before: RulesetValue | null;
  after: RulesetValue | null;
}

/** What a version says otherwise than another, be it the value, its source or how sure it is. */
export function rulesetDifferences(
  before: readonly RulesetValue[],
  after: readonly RulesetValue[],
): RulesetDifference[] {
  const former = new Map(before.map((value) => [value.path, value]));
  const standing = new Set(after.map(({ path }) => path));
  const changed = after.flatMap((value) => {
    const was = former.get(value.path) ?? null;
    return was && isSame(was, value) ? [] : [{ path: value.path, group: value.group, before: was, after: value }];
  });
  const gone = before
    .filter(({ path }) => !standing.has(path))
    .map((value) => ({ path: value.path, group: value.group, before: value, after: null }));
  return [...changed, ...gone];
}

function isSame(one: RulesetValue, other: RulesetValue): boolean {
  return one.text === other.text && one.confidence === other.confidence && one.source === other.source;
}
