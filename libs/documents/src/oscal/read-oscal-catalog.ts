import type { CatalogueEntry, LineageFramework } from '@akashi/domain/edition-import';
import { lineageFrameworks } from '@akashi/domain/edition-import';
import { DocumentFault } from '../document-fault';
import { withdrawnTo, withoutLinks } from './oscal-links';
import { paramsOf, withParams, type OscalParam } from './oscal-params';
import { objectsOf, plain, type Shape } from './oscal-shape';

type OscalProp = Shape<'name' | 'value' | 'class'>;
type OscalPart = Shape<'name' | 'title' | 'prose' | 'props' | 'parts'>;
/** A group or a control; what the two have in common is all that is read of them. */
type OscalNode = Shape<'id' | 'title' | 'params' | 'props' | 'parts' | 'links' | 'groups' | 'controls'>;

const objectsIn = {
  nodes: objectsOf<keyof OscalNode>,
  parts: objectsOf<keyof OscalPart>,
  props: objectsOf<keyof OscalProp>,
};

export interface OscalCatalog {
  readonly title: string;
  readonly version: string;
  readonly entries: readonly CatalogueEntry[];
}

const limits = { nodes: 10_000, depth: 12 };

/**
 * The groups and controls of an OSCAL catalog (1.0 to 1.2), in the order of the file, each with its prose and with the values
 * of its parameters put in. Throws `DocumentFault` for what is no such catalog.
 */
export function readOscalCatalog(text: string): OscalCatalog {
  const catalog = catalogOf(text);
  const entries: CatalogueEntry[] = [];
  const words: Words = { params: new Map(paramsBelow(catalog, 0)), numbers: new Map(numbersBelow(catalog)) };
  const add = (nodes: unknown, parentKey: string | null, isGroup: boolean, depth: number): void => {
    if (nodes === undefined) return;
    if (!Array.isArray(nodes) || depth > limits.depth) throw new DocumentFault('damaged', { part: 'catalog' });
    for (const node of objectsIn.nodes(nodes)) {
      if (entries.length >= limits.nodes) throw new DocumentFault('too-many-rows', { limit: limits.nodes });
      const key = plain(node.id) || `${parentKey ?? 'group'}.${entries.length + 1}`;
      entries.push(entryOf(node, { key, parentKey, isGroup, row: entries.length + 1 }, words));
      add(node.groups, key, true, depth + 1);
      add(node.controls, key, false, depth + 1);
    }
  };
  add(catalog.groups, null, true, 1);
  add(catalog.controls, null, false, 1);
  if (entries.length === 0) throw new DocumentFault('empty-file');
  return { title: plain(catalog.metadata?.title), version: plain(catalog.metadata?.version), entries };
}

/** Every parameter of the catalog: a control may name one that stands in another, above or below it. */
function paramsBelow(node: OscalNode, depth: number): [string, OscalParam][] {
  if (depth > limits.depth) throw new DocumentFault('damaged', { part: 'catalog' });
  const below = [...objectsIn.nodes(node.groups), ...objectsIn.nodes(node.controls)];
  return [...paramsOf(node.params), ...below.flatMap((one) => paramsBelow(one, depth + 1))];
}

/** The numbers that controls are printed with, by what links name them by. */
function numbersBelow(node: OscalNode): [string, string][] {
  return [...objectsIn.nodes(node.groups), ...objectsIn.nodes(node.controls)].flatMap((one) => {
    const [id, number] = [plain(one.id), numberOf(labelOf(one.props), plain(one.title))];
    return [...(id && number ? [[id, number] as [string, string]] : []), ...numbersBelow(one)];
  });
}

type Catalog = OscalNode & { metadata?: Shape<'title' | 'version' | 'oscal-version'> | null };

function catalogOf(text: string): Catalog {
  let read: { catalog?: Catalog } | null;
  try {
    read = JSON.parse(text) as { catalog?: Catalog } | null;
  } catch {
    throw new DocumentFault('damaged', { part: 'JSON' });
  }
  const catalog = read?.catalog;
  if (!catalog || typeof catalog !== 'object') throw new DocumentFault('wrong-type', { part: 'catalog' });
  const version = plain(catalog.metadata?.['oscal-version']);
  // Drafts of 1.0 (`1.0.0-milestone3`) name their labels and parameters otherwise: read as 1.0 they would lose them.
  if (!/^v?1\.[0-2](?:\.\d+)?$/.test(version))
    throw new DocumentFault('wrong-type', { part: `oscal-version ${version.slice(0, 20)}` });
  return catalog;
}

/** What the words of a control may need of the rest of the catalog. */
interface Words {
  readonly params: ReadonlyMap<string, OscalParam>;
  readonly numbers: ReadonlyMap<string, string>;
}

interface NodePlace {
  readonly key: string;
  readonly parentKey: string | null;
  readonly isGroup: boolean;
  readonly row: number;
}

function entryOf(node: OscalNode, place: NodePlace, { params, numbers }: Words): CatalogueEntry {
  const { key, parentKey, isGroup, row } = place;
  const isGone = isWithdrawn(node.props);
  const fate = isGone ? withdrawnTo(node.links, numbers) : '';
  const prose = withParams(withoutLinks(proseOf(node.parts)), params);
  const text = [fate, prose].filter((part) => part !== '').join('\n\n');
  const said = plain(node.title);
  const number = numberOf(labelOf(node.props), said) || key;
  // A catalogue without titles prints the number in their place.
  const title = said === number && text !== '' ? '' : said;
  return {
    sheet: 'OSCAL',
    row,
    address: key.slice(0, 60),
    number,
    numberKind: 'text',
    suffix: '',
    depth: null,
    isMandatory: null,
    ...inItsLanguage('title', title),
    ...inItsLanguage('text', text),
    partName: '',
    responsibility: '',
    criticalArea: '',
    mainTarget: '',
    changeType: isGone ? 'withdrawn' : '',
    lineage: lineageOf(node.props),
    tree: { key, parentKey, isGroup },
    isWithdrawn: isGone,
  };
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/u;

function inItsLanguage<What extends 'title' | 'text'>(
  what: What,
  text: string,
): Record<`${What}Ja` | `${What}En`, string> {
  const isJapanese = japanese.test(text);
  const words = { [`${what}Ja`]: isJapanese ? text : '', [`${what}En`]: isJapanese ? '' : text };
  return words as Record<`${What}Ja` | `${What}En`, string>;
}

/** A catalogue may print a control's number in several ways; the one without a class, or with the shortest, is its own. */
function labelOf(props: unknown): string {
  const labels = objectsIn.props(props).filter(({ name, value }) => name === 'label' && plain(value) !== '');
  const own =
    labels.find((label) => label.class === undefined) ?? labels.find((label) => label.class !== 'zero-padded');
  return plain((own ?? labels[0])?.value);
}

/** “Account Management (03.01.01)” prints the title before the number; a label of words alone is no number. */
function numberOf(label: string, title: string): string {
  const [, words = '', number] = /^(.+?)\s*\(([^()]+)\)$/su.exec(label) ?? [];
  if (number !== undefined && words.toLowerCase() === title.toLowerCase()) return number;
  return /\s[^\d(]/u.test(label) ? '' : label;
}

function isWithdrawn(props: unknown): boolean {
  return objectsIn.props(props).some(({ name, value }) => name === 'status' && /^withdrawn$/i.test(plain(value)));
}

/** A catalogue of ours names the sources of a control in props `lineage`, with the framework as their class. */
function lineageOf(props: unknown): CatalogueEntry['lineage'] {
  const lineage: Partial<Record<LineageFramework, string[]>> = {};
  for (const { name, value, class: framework } of objectsIn.props(props)) {
    const known = lineageFrameworks.find((one) => one === framework);
    if (name === 'lineage' && known && plain(value) !== '') lineage[known] = [...(lineage[known] ?? []), plain(value)];
  }
  return lineage;
}

/**
 * The statement with its items below each other, then the guidance and whatever else the catalogue says of the control.
 * Objectives and methods of assessment are how it is tested, not the criterion.
 */
function proseOf(parts: unknown): string {
  const read = objectsIn.parts(parts).filter(({ name }) => !/^(?:assessment|objective)/u.test(plain(name)));
  return read.map((part) => linesOf(part, 0).join('\n')).join('\n\n');
}

function linesOf(part: OscalPart, depth: number): string[] {
  if (depth > limits.depth) return [];
  const label = labelOf(part.props);
  const own = [label, plain(part.title), plain(part.prose)].filter((text) => text !== '').join(' ');
  const below = objectsIn.parts(part.parts).flatMap((one) => linesOf(one, depth + 1));
  return [...(own === '' ? [] : [own]), ...below];
}
