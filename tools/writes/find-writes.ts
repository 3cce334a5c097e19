import ts from 'typescript';

export type Verb = 'insert' | 'update' | 'delete';

/** One place where a program changes a table's rows. */
export interface Write {
  file: string;
  /** The method or constant that holds it: `PlanStore.addDraft`. */
  place: string;
  verb: Verb;
  /** Null where the text does not say which table it is: then nobody can tell who writes it. */
  table: string | null;
  /** The changed rows are those of a version that somebody saw. Of no meaning for an insert. */
  namesVersion: boolean;
}

export interface SourceText {
  file: string;
  text: string;
}

const statement = /\b(INSERT INTO|DELETE FROM|MERGE INTO|(?<!FOR |KEY |DO )UPDATE)\s+(\S+)/g;
const merged = /\bON CONFLICT\b[^;]*?\bDO UPDATE\b/;
/** A version that may be null names none. */
const inText = /\bWHERE\b[\s\S]*(?<!NULL OR )\b(?<!NULL OR \w+\.)version = (\$\d|\w+\.version)/;
const verbs: Record<string, Verb> = { 'INSERT INTO': 'insert', 'DELETE FROM': 'delete' };
const entityVerbs: Record<string, Verb> = {
  insert: 'insert',
  upsert: 'update',
  update: 'update',
  increment: 'update',
  delete: 'delete',
};

/** Every write in these sources: SQL in a string, and TypeORM's calls that take an entity. */
export function findWrites(sources: readonly SourceText[]): Write[] {
  const parsed = sources.map(({ file, text }) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  const tables = new Map(parsed.flatMap((source) => entitiesIn(source)));
  return parsed.flatMap((source) => nodesOf(source).flatMap((node) => writesAt(source, node, tables)));
}

function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void nodes.push(...nodesOf(child)));
  return nodes;
}

/** The classes behind tables: `@Entity('finding') class FindingEntity`. */
function entitiesIn(source: ts.SourceFile): [string, string][] {
  const found = source.text.matchAll(/@Entity\('(\w+)'\)\s*(?:export )?class (\w+)/g);
  return [...found].map(([, table, name]) => [name!, table!]);
}

function writesAt(source: ts.SourceFile, node: ts.Node, tables: ReadonlyMap<string, string>): Write[] {
  const at = { file: source.fileName, place: placeOf(node).join('.') };
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    return writesInText(node.getText(source)).map((write) => ({ ...at, ...write }));
  }
  const call = entityCall(node);
  if (!call) return [];
  const table = tables.get(call.entity) ?? null;
  return [{ ...at, verb: call.verb, table, namesVersion: saysVersion(source, call.where) }];
}

/** `insert … on conflict do update` changes rows that are there: it counts as both. */
export function writesInText(text: string): Omit<Write, 'file' | 'place'>[] {
  const starts = [...text.matchAll(statement)];
  return starts.flatMap(({ 1: words, 2: name, index }, position) => {
    const part = text.slice(index, starts[position + 1]?.index);
    const table = /^[a-z_]+$/.exec(name!)?.[0] ?? null;
    const write = { verb: verbs[words!] ?? ('update' as const), table, namesVersion: inText.test(part) };
    return merged.test(part) ? [write, { ...write, verb: 'update' as const }] : [write];
  });
}

/** `tx.update(FindingEntity, where, change)` */
function entityCall(node: ts.Node): { verb: Verb; entity: string; where: ts.Node | undefined } | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const verb = entityVerbs[node.expression.name.text];
  const [entity, where] = node.arguments;
  if (!verb || !entity || !ts.isIdentifier(entity) || !entity.text.endsWith('Entity')) return null;
  return { verb, entity: entity.text, where };
}

/** The condition itself, or what the names in it were declared as, speaks of a version. */
function saysVersion(source: ts.SourceFile, where: ts.Node | undefined): boolean {
  if (!where) return false;
  if (/\bversion\b/.test(where.getText(source))) return true;
  const names = new Set(
    nodesOf(where)
      .filter(ts.isIdentifier)
      .map(({ text }) => text),
  );
  return nodesOf(functionAround(where)).some((node) => {
    const declares = ts.isParameter(node) || ts.isVariableDeclaration(node);
    return declares && names.has(node.name.getText(source)) && /\bversion\b/.test(node.getText(source));
  });
}

function functionAround(node: ts.Node): ts.Node {
  return ts.isFunctionLike(node) || ts.isSourceFile(node) ? node : functionAround(node.parent);
}

/** Names of what is declared around a node, from the outside in; what stands inside a function needs no name of its own. */
function placeOf(node: ts.Node): string[] {
  if (ts.isSourceFile(node)) return [];
  const outer = placeOf(node.parent);
  const isNamed = ts.isClassDeclaration(node) || ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node);
  const isConstant = ts.isVariableDeclaration(node) && outer.length === 0;
  return (isNamed || isConstant) && node.name ? [...outer, node.name.getText()] : outer;
}
