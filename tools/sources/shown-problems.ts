import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../run/places.ts';
import type { SourceFile } from './source-files.ts';

/** A page of the web, and the constant of routes that loads it. */
export interface Page {
  readonly file: string;
  readonly routes: string;
}

/** The pages that a file of routes loads: what it loads of its own area and is not a table of sentences. */
export function pagesOf(file: string): Page[] {
  const found: Page[] = [];
  const walk = (node: ts.Node, routes: string): void => {
    const loaded =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0];
    if (loaded && ts.isStringLiteralLike(loaded) && /^\.\/(?!problem-texts$)/.test(loaded.text)) {
      found.push({ file: `${join(dirname(file), loaded.text)}.ts`, routes });
    }
    ts.forEachChild(node, (child) => walk(child, routes));
  };
  for (const statement of parsed(file).statements) {
    const [one] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    walk(statement, one && ts.isIdentifier(one.name) ? one.name.text : '');
  }
  return found;
}

/** The constants of routes that are given to the router together with the sentences of the same area. */
export function routesWithTexts(file: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'withProblemTexts') {
      const [texts, routes] = node.arguments.map((one) => /^(\w+)\.(\w+)/.exec(one.getText()));
      if (texts?.[2] === 'problemTexts' && routes?.[2] && texts[1] === routes[1]) found.push(routes[2]);
    }
    ts.forEachChild(node, walk);
  };
  walk(parsed(file));
  return found;
}

/** The files that come with a file: what it imports, at once or later, as far as it lies in one of the folders. */
export function filesWith(start: string, sources: readonly SourceFile[], folders: readonly string[]): string[] {
  const byName = new Map(sources.map((source) => [source.file, source]));
  const found = new Set<string>();
  const ahead = [start];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (found.has(next) || !folders.some((folder) => next?.startsWith(folder))) continue;
    const source = byName.get(next);
    if (!source) throw new Error(`${next} is no file of the project`);
    found.add(next);
    ahead.push(...source.references.map(({ file }) => file));
  }
  return [...found].sort();
}

/**
 * The codes that a file can come upon: those with which the rules that it takes from the domain answer, and those it names
 * itself. The compiler says what a rule answers with: a `Decision<Code>`, or a list of `{ code }`.
 */
export function codesTold(sources: readonly SourceFile[], codes: readonly string[]): (file: string) => string[] {
  const program = ts.createProgram(
    sources.flatMap(({ file }) => (file.startsWith('libs/domain/') ? [resolve(root, file)] : [])),
    { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2023, types: [] },
  );
  const checker = program.getTypeChecker();
  const byName = new Map(sources.map((source) => [source.file, source]));

  const answered = (file: string, name: string): string[] => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(resolve(root, file))!);
    const taken = module && checker.tryGetMemberInModuleExports(name, module);
    if (!taken) throw new Error(`${file} gives out no ${name}`);
    const symbol = taken.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(taken) : taken;
    if (!(symbol.flags & ts.SymbolFlags.Value)) return [];
    const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures();
    return signatures.flatMap((one) => codesOfType(checker, one.getReturnType()));
  };
  return (file) => {
    const rules = byName.get(file)?.references.filter((one) => one.file.startsWith('libs/domain/')) ?? [];
    const told = new Set([...rules.flatMap((one) => answered(one.file, one.name)), ...wordsIn(file)]);
    return codes.filter((code) => told.has(code));
  };
}

/** The words that stand under `code` in a type, however deep: in one of several, in a list, in a field. */
function codesOfType(checker: ts.TypeChecker, type: ts.Type, depth = 0): string[] {
  if (depth > 4) return [];
  if (type.isUnion()) return type.types.flatMap((one) => codesOfType(checker, one, depth));
  if (checker.isArrayType(type)) {
    return checker.getTypeArguments(type as ts.TypeReference).flatMap((one) => codesOfType(checker, one, depth + 1));
  }
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  return type.getProperties().flatMap((property) => {
    const held = checker.getTypeOfSymbol(property);
    return property.name === 'code' ? literalsOf(held) : codesOfType(checker, held, depth + 1);
  });
}

function literalsOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}

function wordsIn(file: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(parsed(file));
  return found;
}

function parsed(file: string): ts.SourceFile {
  const path = resolve(root, file);
  const text = ts.sys.readFile(path);
  if (text === undefined) throw new Error(`${file} is not there`);
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}
