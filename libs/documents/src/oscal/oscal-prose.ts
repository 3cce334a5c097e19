import { labelOf } from './oscal-number';
import { damagedAt, objectsOf, plain, type Shape } from './oscal-shape';

type OscalPart = Shape<'name' | 'title' | 'prose' | 'props' | 'parts'>;

const deepest = 12;

/** Objectives and methods of assessment are how a control is tested, not the criterion; a group's objective is its own. */
const assessed = { control: /^(?:assessment|objective)/u, group: /^assessment/u } as const;

interface OscalProse {
  readonly text: string;
  /** Parts that tell how it is assessed, and are not read. */
  readonly leftOut: number;
}

/** The statement with its items below each other, then the guidance and whatever else the catalogue says of the control. */
export function proseOf(parts: unknown, { isGroup, path }: { isGroup: boolean; path: string }): OscalProse {
  const all = objectsOf<keyof OscalPart>(parts, path).map((part, at) => ({ part, path: `${path}[${at}]` }));
  const read = all.filter(({ part }) => !assessed[isGroup ? 'group' : 'control'].test(plain(part.name)));
  const text = read.map((one) => linesOf(one.part, one.path, 0).join('\n')).join('\n\n');
  return { text, leftOut: all.length - read.length };
}

function linesOf(part: OscalPart, path: string, depth: number): string[] {
  if (depth > deepest) throw damagedAt(path);
  const label = labelOf(part.props, `${path}.props`);
  const own = [label, plain(part.title), plain(part.prose)].filter((text) => text !== '').join(' ');
  const below = objectsOf<keyof OscalPart>(part.parts, `${path}.parts`);
  const lines = below.flatMap((one, at) => linesOf(one, `${path}.parts[${at}]`, depth + 1));
  return [...(own === '' ? [] : [own]), ...lines];
}
