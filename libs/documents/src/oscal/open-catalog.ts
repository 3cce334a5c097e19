import { DocumentFault } from '../document-fault';
import { plain, type Shape } from './oscal-shape';

/** Documents of the format that are no catalogue: told by their name, so that nobody looks for a fault in a right file. */
const others = [
  'profile',
  'component-definition',
  'system-security-plan',
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
  'mapping-collection',
];

type Opened<Node> = Node & { readonly metadata?: Shape<'title' | 'version' | 'oscal-version'> | null };

/** The catalog of a JSON text, of a version that is known. */
export function openCatalog<Node extends object>(text: string): Opened<Node> {
  const document = parsed(text) as Readonly<Record<string, unknown>> | null;
  const catalog = document?.['catalog'] as Opened<Node> | undefined;
  if (!catalog || typeof catalog !== 'object' || Array.isArray(catalog)) {
    const other = others.find((name) => document !== null && typeof document === 'object' && name in document);
    throw new DocumentFault('wrong-type', { part: other ? `OSCAL ${other}` : 'catalog' });
  }
  const version = plain(catalog.metadata?.['oscal-version']);
  // Drafts of 1.0 (`1.0.0-milestone3`) name their labels and parameters otherwise: read as 1.0 they would lose them. Its last
  // draft names them as 1.0 does, and baselines were published in it.
  if (!/^v?1\.(?:[0-2](?:\.\d+)?|0\.0-rc2)$/.test(version))
    throw new DocumentFault('wrong-type', { part: `oscal-version ${version.slice(0, 20)}` });
  return catalog;
}

/** What is no JSON is told with the line where it ceases to be. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentFault('damaged-structure', { part: 'JSON', ...brokenLine(text) });
  }
}

/** Looking for a line reads the text twenty times over: of a longer one it is not told. */
const searchable = 16_000_000;

function brokenLine(text: string): { row?: number } {
  if (text.length > searchable) return {};
  let [whole, broken] = [0, text.length + 1];
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    if (mayGoOn(text.slice(0, middle))) whole = middle;
    else broken = middle;
  }
  return { row: text.slice(0, whole).split('\n').length };
}

/** Is this the beginning of a JSON text? What is wrong with it is then only that it ends. */
function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(message)?.[1];
    return at === undefined ? /end of JSON input/.test(message) : Number(at) >= beginning.length;
  }
}
