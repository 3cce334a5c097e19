import { damagedAt, objectsOf, plain, textsOf, type Shape } from './oscal-shape';

/** What takes a parameter's place in the prose: a value that was set, a choice, or what is still to be filled in. */
export type ParamKind = 'valued' | 'choice' | 'open' | 'unknown';

export interface OscalParam {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly string[];
  readonly severalChoices: boolean;
}

/** Parameters by their ids. */
export function paramsOf(params: unknown, path: string): [string, OscalParam][] {
  return objectsOf<'id' | 'label' | 'values' | 'select' | 'guidelines' | 'usage'>(params, path).flatMap(
    ({ id, label, values, select, guidelines, usage }, at): [string, OscalParam][] => {
      if (typeof id !== 'string' || id === '') return [];
      const place = `${path}[${at}]`;
      const chosen = (select ?? {}) as Shape<'choice' | 'how-many'>;
      const guided = objectsOf<'prose'>(guidelines, `${place}.guidelines`).map(({ prose }) => plain(prose));
      return [
        [
          id,
          {
            // What has no label of its own is told by what its guidance says of it.
            label: plain(label) || guided.find((prose) => prose !== '') || plain(usage) || id,
            values: textsOf(values, `${place}.values`).filter((text) => text.trim() !== ''),
            choices: textsOf(chosen.choice, `${place}.select.choice`),
            severalChoices: chosen['how-many'] === 'one-or-more',
          },
        ],
      ];
    },
  );
}

const insertion = /\{\{\s*(?:insert:\s*param\s*,\s*|param:\s*)?([^\s{},]+)\s*\}\}/g;

/** How often each parameter was put in, and as what. */
export type PutIn = Map<string, ParamKind>;

/** Letters that parameters may put into one text: a few that name each other many times would otherwise fill the memory. */
const mostLetters = 100_000;

/** Where a text has come to: how deep in parameters it is, and how many letters they may still put in. */
interface Putting {
  readonly depth: number;
  readonly left: { letters: number };
}

/**
 * Prose with its parameters put in: a value as it is, a choice as its alternatives, and what an organisation has to fill in by
 * its label, both in brackets. A parameter may stand in another's choices; five deep is the end. What was put in is kept, so
 * that whoever imports the text is told that it is not the text of the file letter by letter.
 */
export function withParams(
  prose: string,
  params: ReadonlyMap<string, OscalParam>,
  putIn: PutIn = new Map(),
  { depth, left }: Putting = { depth: 0, left: { letters: mostLetters } },
): string {
  return prose.replace(insertion, (_, id: string) => {
    const param = params.get(id);
    const kind = param && depth <= 5 ? kindOf(param) : 'unknown';
    putIn.set(id, kind);
    const text = !param || kind === 'unknown' ? `[${id}]` : shown(param, kind);
    left.letters -= text.length;
    if (left.letters < 0) throw damagedAt(`param ${id}`);
    return kind === 'unknown' ? text : withParams(text, params, putIn, { depth: depth + 1, left });
  });
}

function kindOf({ values, choices }: OscalParam): ParamKind {
  if (values.length > 0) return 'valued';
  return choices.length > 0 ? 'choice' : 'open';
}

function shown({ values, choices, label, severalChoices }: OscalParam, kind: ParamKind): string {
  if (kind === 'valued') return values.join(', ');
  if (kind === 'open') return `[${label}]`;
  return `[Selection${severalChoices ? ' (one or more)' : ''}: ${choices.map((choice) => choice.trim()).join('; ')}]`;
}
