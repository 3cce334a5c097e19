import type { CatalogueEntry, LineageFramework } from '@akashi/domain/edition-import';
import { lineageFrameworks } from '@akashi/domain/edition-import';
import { DocumentFault } from '../document-fault';
import { withdrawnTo, withoutLinks } from './oscal-links';
import { nameOf, OscalNames } from './oscal-name';
import { declaredLanguage, wordsIn } from './oscal-language';
import { labelOf, numberOf } from './oscal-number';
import { paramsOf, withParams, type OscalParam, type ParamKind, type PutIn } from './oscal-params';
import { proseOf } from './oscal-prose';
import { damagedAt, objectsOf, plain, type Shape } from './oscal-shape';
import { openCatalog } from './open-catalog';

/** A group or a control; what the two have in common is all that is read of them. */
type OscalNode = Shape<'id' | 'title' | 'params' | 'props' | 'parts' | 'links' | 'groups' | 'controls'>;

/** What of a catalogue is not in the edition as it stands in the file: told before anything is written. */
export interface OscalReading {
  readonly groups: number;
  readonly controls: number;
  readonly withdrawn: number;
  /** Parameters that the prose names, by what took their place. */
  readonly params: Readonly<Record<ParamKind, number>>;
  /** The first of those that the catalogue does not have: they stand as `[id]`. */
  readonly unknownParams: readonly string[];
  /** Parts of how controls are assessed, which are no criterion. */
  readonly assessmentParts: number;
  /** Groups without an id and without a number: they are called by their titles. */
  readonly unnumberedGroups: number;
  /** The language of its words as the catalogue says it; null where it does not. */
  readonly language: string | null;
}

export interface OscalCatalog {
  readonly title: string;
  readonly version: string;
  readonly entries: readonly CatalogueEntry[];
  readonly reading: OscalReading;
}

const limits = { nodes: 10_000, depth: 12 };

/** A group or control with where it stands. */
interface PlacedNode {
  readonly node: OscalNode;
  readonly path: string;
  readonly key: string;
  readonly parentKey: string | null;
  readonly isGroup: boolean;
}

/**
 * The groups and controls of an OSCAL catalog (1.0 to 1.2), in the order of the file, each with its prose and with the values
 * of its parameters put in. Its words are in the language that somebody said, else in the one that it names itself, and else
 * Japanese or English by their letters. Throws `DocumentFault` for what is no such catalog, with the path of what is not as it should be.
 */
export function readOscalCatalog(text: string, language: string | null = null): OscalCatalog {
  const catalog = openCatalog<OscalNode>(text);
  const nodes = nodesBelow(catalog);
  if (nodes.length === 0) throw new DocumentFault('empty-file');
  const words: Words = {
    params: new Map([
      ...paramsOf(catalog.params, 'catalog.params'),
      ...nodes.flatMap(({ node, path }) => paramsOf(node.params, `${path}.params`)),
    ]),
    numbers: new Map(nodes.flatMap(numberedId)),
    putIn: new Map(),
    language: language ?? declaredLanguage(catalog),
  };
  const read = nodes.map((placed, at) => entryOf(placed, at + 1, words));
  const entries = read.map(({ entry }) => entry);
  return {
    title: withoutLinks(plain(catalog.metadata?.title)),
    version: plain(catalog.metadata?.version),
    entries,
    reading: {
      groups: nodes.filter(({ isGroup }) => isGroup).length,
      controls: nodes.filter(({ isGroup }) => !isGroup).length,
      withdrawn: entries.filter(({ isWithdrawn }) => isWithdrawn).length,
      ...toldParams(words.putIn),
      assessmentParts: read.reduce((sum, { leftOut }) => sum + leftOut, 0),
      unnumberedGroups: nodes.filter(({ node, path, isGroup }) => isGroup && isUnnumbered(node, path)).length,
      language: declaredLanguage(catalog),
    },
  };
}

/** Every node below, in the order of the file. */
function nodesBelow(catalog: OscalNode): PlacedNode[] {
  const found: PlacedNode[] = [];
  const names = new OscalNames();
  const add = (list: unknown, below: { path: string; key: string | null; isGroup: boolean; depth: number }): void => {
    if (list === undefined || list === null) return;
    if (below.depth > limits.depth) throw damagedAt(below.path);
    for (const [at, node] of objectsOf<keyof OscalNode>(list, below.path).entries()) {
      if (found.length >= limits.nodes) throw new DocumentFault('too-many-rows', { limit: limits.nodes });
      const path = `${below.path}[${at}]`;
      const key = names.of(node, below.key, path);
      found.push({ node, path, key, parentKey: below.key, isGroup: below.isGroup });
      add(node.groups, { path: `${path}.groups`, key, isGroup: true, depth: below.depth + 1 });
      add(node.controls, { path: `${path}.controls`, key, isGroup: false, depth: below.depth + 1 });
    }
  };
  add(catalog.groups, { path: 'catalog.groups', key: null, isGroup: true, depth: 1 });
  add(catalog.controls, { path: 'catalog.controls', key: null, isGroup: false, depth: 1 });
  return found;
}

/** A group that names itself by its title alone. */
function isUnnumbered(node: OscalNode, path: string): boolean {
  return plain(node.id) === '' && labelOf(node.props, `${path}.props`) === '';
}

/** A control that nothing numbers is asked about; a section without a number is called by its title. */
function unnumbered({ node, key, isGroup }: PlacedNode): string {
  if (plain(node.id) !== '') return key;
  return isGroup ? nameOf(plain(node.title)) || key : '';
}

/** The number that a control is printed with, by what links name it by. */
function numberedId({ node, path }: PlacedNode): [string, string][] {
  const [id, number] = [plain(node.id), numberOf(labelOf(node.props, `${path}.props`), plain(node.title))];
  return id && number ? [[id, number]] : [];
}

function toldParams(putIn: PutIn): Pick<OscalReading, 'params' | 'unknownParams'> {
  const kinds = [...putIn.values()];
  const count = (kind: ParamKind) => kinds.filter((one) => one === kind).length;
  const params = { valued: count('valued'), choice: count('choice'), open: count('open'), unknown: count('unknown') };
  const unknown = [...putIn].flatMap(([id, kind]) => (kind === 'unknown' ? [id.slice(0, 60)] : []));
  return { params, unknownParams: unknown.slice(0, 5) };
}

/** What the words of a control may need of the rest of the catalog, and what was put into them. */
interface Words {
  readonly params: ReadonlyMap<string, OscalParam>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly putIn: PutIn;
  readonly language: string | null;
}

function entryOf(placed: PlacedNode, row: number, words: Words): { entry: CatalogueEntry; leftOut: number } {
  const { node, path, key, parentKey, isGroup } = placed;
  const { params, numbers, putIn } = words;
  const props = `${path}.props`;
  const isGone = isWithdrawn(node.props, props);
  const fate = isGone ? withdrawnTo(node.links, numbers, `${path}.links`) : '';
  const { text: prose, leftOut } = proseOf(node.parts, { isGroup, path: `${path}.parts` });
  const text = [fate, withParams(withoutLinks(prose), params, putIn)].filter((part) => part !== '').join('\n\n');
  const said = withParams(withoutLinks(plain(node.title)), params, putIn);
  const number = numberOf(labelOf(node.props, props), said) || unnumbered(placed);
  // A catalogue without titles prints the number in their place, as “Control: ism-0714” does.
  const title = text !== '' && said.replace(/^\p{L}+:\s*/u, '') === number ? '' : said;
  const entry: CatalogueEntry = {
    sheet: 'OSCAL',
    row,
    address: path.replace(/^catalog\./, '').slice(0, 200),
    number,
    numberKind: 'text',
    suffix: '',
    depth: null,
    isMandatory: null,
    ...wordsIn(words.language, title, text),
    partName: '',
    responsibility: '',
    criticalArea: '',
    mainTarget: '',
    changeType: isGone ? 'withdrawn' : '',
    lineage: lineageOf(node.props, props),
    tree: { key, parentKey, isGroup },
    isWithdrawn: isGone,
  };
  return { entry, leftOut };
}

function isWithdrawn(props: unknown, path: string): boolean {
  return objectsOf<'name' | 'value'>(props, path).some(
    ({ name, value }) => name === 'status' && /^withdrawn$/i.test(plain(value)),
  );
}

/** A catalogue of ours names the sources of a control in props `lineage`, with the framework as their class. */
function lineageOf(props: unknown, path: string): CatalogueEntry['lineage'] {
  const lineage: Partial<Record<LineageFramework, string[]>> = {};
  for (const { name, value, class: framework } of objectsOf<'name' | 'value' | 'class'>(props, path)) {
    const known = lineageFrameworks.find((one) => one === framework);
    if (name === 'lineage' && known && plain(value) !== '') lineage[known] = [...(lineage[known] ?? []), plain(value)];
  }
  return lineage;
}
