import { createHash } from 'node:crypto';
import { labelOf } from './oscal-number';
import { plain, type Shape } from './oscal-shape';

type Named = Shape<'id' | 'title' | 'props'>;

/** Letters of a name made from a title: longer ones are cut and told apart by a hash of the whole. */
const longest = { part: 40, whole: 120 };

/**
 * The names of groups and controls that have no id, as the sections of a manual have none. A name is made of the title, below
 * the name of what holds it, and never of a place: the next edition of the manual puts a section before it, and by their places
 * all that follow would be other sections than they were.
 */
export class OscalNames {
  private readonly given = new Set<string>();

  of(node: Named, above: string | null, path: string): string {
    const id = plain(node.id);
    if (id !== '') {
      this.given.add(id);
      return id;
    }
    const own = nameOf(labelOf(node.props, `${path}.props`)) || nameOf(plain(node.title)) || 'group';
    return this.once(shortened(above === null ? own : `${above}.${own}`));
  }

  /** Two sections of one title below one chapter: the second has a 2 behind its name. */
  private once(name: string): string {
    for (let count = 1; ; count += 1) {
      const tried = count === 1 ? name : `${name}-${count}`;
      if (this.given.has(tried)) continue;
      this.given.add(tried);
      return tried;
    }
  }
}

/** “Roles & responsibilities” as `roles-responsibilities`: what a number may be made of. */
export function nameOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)*/gu);
  return cut((words ?? []).join('-'), longest.part);
}

function cut(text: string, length: number): string {
  return [...text]
    .slice(0, length)
    .join('')
    .replace(/[-._]+$/u, '');
}

function shortened(name: string): string {
  if (name.length <= longest.whole) return name;
  const whole = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${cut(name, longest.whole - 9)}-${whole}`;
}
