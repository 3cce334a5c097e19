export interface OscalParam {
  id?: string;
  label?: string;
  values?: string[];
  select?: { 'how-many'?: string; choice?: string[] };
}

/** Parameters by their ids. */
export function paramsOf(params: OscalParam[] | undefined): [string, OscalParam][] {
  return (params ?? []).flatMap((param): [string, OscalParam][] => (param.id ? [[param.id, param]] : []));
}

const insertion = /\{\{\s*(?:insert:\s*param\s*,\s*|param:\s*)?([^\s{},]+)\s*\}\}/g;

/**
 * Prose with its parameters put in: a value as it is, a choice as its alternatives, and what an organisation has to fill in by
 * its label in brackets. A parameter may stand in another's choices; five deep is the end.
 */
export function withParams(prose: string, params: ReadonlyMap<string, OscalParam>, depth = 0): string {
  return prose.replace(insertion, (whole, id: string) => {
    const param = params.get(id);
    if (!param || depth > 5) return `[${id}]`;
    const value = valueOf(param, whole);
    return withParams(value, params, depth + 1);
  });
}

function valueOf({ values, select, label, id }: OscalParam, whole: string): string {
  if (values && values.length > 0) return values.join(', ');
  if (select?.choice && select.choice.length > 0) return `[${select.choice.join('; ')}]`;
  return `[${label ?? id ?? whole}]`;
}
