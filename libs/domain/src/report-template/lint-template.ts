import { isTemplateTag, standsWithin, templateTags, type TemplateTagName } from './template-tags';

/** A tag as it stands in a part of the document, in its order. */
export interface FoundTag {
  /** As it is written between the braces, without `#` or `/`. */
  readonly name: string;
  readonly form: 'text' | 'open' | 'close';
  readonly part: string;
}

export const templateFaultRules = ['unknown', 'wrong-form', 'misplaced', 'not-closed', 'missing', 'too-many'] as const;

export interface TemplateFault {
  readonly rule: (typeof templateFaultRules)[number];
  readonly tag: string;
}

export interface TemplateLint {
  /** What keeps the template from being taken, each once. */
  readonly faults: readonly TemplateFault[];
  /** Tags that it does not use: told, and no fault. */
  readonly unused: readonly TemplateTagName[];
}

/** A document of hundreds of pages needs fewer. */
const mostTags = 2_000;
/** Rows that are repeated: a report has some ten tables. */
const mostRows = 40;

/** Holds the tags of a template against those there are: each known, in its form, where it has a value, closed, and none forgotten. */
export function lintTemplate(found: readonly FoundTag[]): TemplateLint {
  const repeated = found.filter(({ form }) => form === 'open').length;
  if (found.length > mostTags || repeated > mostRows) return { faults: [{ rule: 'too-many', tag: '' }], unused: [] };
  const used = new Set(found.map(({ name }) => name));
  const names = Object.keys(templateTags) as TemplateTagName[];
  const missing = names.filter((name) => templateTags[name].isRequired && !used.has(name));
  const faults = [
    ...[...Map.groupBy(found, ({ part }) => part).values()].flatMap(faultsOfPart),
    ...missing.map((tag): TemplateFault => ({ rule: 'missing', tag })),
  ];
  return { faults: once(faults), unused: names.filter((name) => !used.has(name)) };
}

function faultsOfPart(found: readonly FoundTag[]): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const open: string[] = [];
  for (const { name, form } of found) {
    if (form === 'close') {
      if (open.pop() !== name) faults.push({ rule: 'not-closed', tag: name });
      continue;
    }
    const rule = faultOf(name, form, open);
    if (rule) faults.push({ rule, tag: name });
    if (form === 'open') open.push(name);
  }
  return [...faults, ...open.map((tag): TemplateFault => ({ rule: 'not-closed', tag }))];
}

function faultOf(name: string, form: 'text' | 'open', open: readonly string[]): TemplateFault['rule'] | null {
  if (!isTemplateTag(name)) return 'unknown';
  const isOpened = templateTags[name].kind !== 'text';
  if (isOpened !== (form === 'open')) return 'wrong-form';
  return standsWithin(name, open) ? null : 'misplaced';
}

function once(faults: readonly TemplateFault[]): TemplateFault[] {
  const seen = new Map(faults.map((fault) => [`${fault.rule} ${fault.tag}`, fault]));
  return [...seen.values()];
}
