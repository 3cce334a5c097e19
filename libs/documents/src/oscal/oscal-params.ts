import { objectsOf, plain, textsOf } from './oscal-shape';

export interface OscalParam {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly string[];
}

/** Parameters by their ids. */
export function paramsOf(params: unknown): [string, OscalParam][] {
  return objectsOf<'id' | 'label' | 'values' | 'select'>(params).flatMap(
    ({ id, label, values, select }): [string, OscalParam][] => {
      if (typeof id !== 'string' || id === '') return [];
      const choices = textsOf((select as { choice?: unknown } | null | undefined)?.choice);
      return [[id, { label: plain(label) || id, values: textsOf(values), choices }]];
    },
  );
}

const insertion = /\{\{\s*(?:insert:\s*param\s*,\s*|param:\s*)?([^\s{},]+)\s*\}\}/g;

/**
 * Prose with its parameters put in: a value as it is, a choice as its alternatives, and what an organisation has to fill in by
 * its label in brackets. A parameter may stand in another's choices; five deep is the end.
 */
export function withParams(prose: string, params: ReadonlyMap<string, OscalParam>, depth = 0): string {
  return prose.replace(insertion, (_, id: string) => {
    const param = params.get(id);
    if (!param || depth > 5) return `[${id}]`;
    return withParams(valueOf(param), params, depth + 1);
  });
}

function valueOf({ values, choices, label }: OscalParam): string {
  if (values.length > 0) return values.join(', ');
  return choices.length > 0 ? `[${choices.join('; ')}]` : `[${label}]`;
}
