import { objectsOf, plain } from './oscal-shape';

/** What a control that was withdrawn has become, as catalogues print it; a link of another kind tells nothing of that. */
const fates: Readonly<Record<string, string>> = {
  'incorporated-into': 'incorporated into',
  incorporated_into: 'incorporated into',
  'moved-to': 'moved to',
  moved_to: 'moved to',
};

/** “[Withdrawn: incorporated into AC-7.]”; where the catalogue does not say where to, that it was. */
export function withdrawnTo(links: unknown, numbers: ReadonlyMap<string, string>, path: string): string {
  const places = new Map<string, string[]>();
  for (const { rel, href } of objectsOf<'rel' | 'href'>(links, path)) {
    const [fate, id] = [fates[plain(rel)], /^#?([^/:\s#]+)$/.exec(plain(href))?.[1]];
    if (fate && id) places.set(fate, [...(places.get(fate) ?? []), numberOfPlace(id, numbers)]);
  }
  const said = [...places].map(([fate, where]) => `${fate} ${where.join(', ')}`);
  return said.length > 0 ? `[Withdrawn: ${said.join('; ')}.]` : '[Withdrawn.]';
}

/** A link may lead to a part of a control, `ac-2_smt.k`: it is told with its control. */
function numberOfPlace(id: string, numbers: ReadonlyMap<string, string>): string {
  const [control = id, part] = id.split(/_(?:smt|statement)\.?/);
  const number = numbers.get(control);
  return number ? [number, part].filter(Boolean).join(' ') : id;
}

/** `[AC-3](#ac-3)` leads to a place that is only in the file: its words stay. */
export function withoutLinks(prose: string): string {
  return prose.replace(/\[([^[\]]+)\]\(#[^()\s]+\)/g, '$1');
}
