import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../run/places.ts';

/** One name that a file takes from another, or passes on: `*` stands for all of it. */
export interface Reference {
  readonly file: string;
  readonly name: string;
  /** The name under which an index passes it on; null where the file uses it itself. */
  readonly passedOnAs: string | null;
  /** Taken while the program runs, as the pages of a route are. */
  readonly later: boolean;
}

export interface SourceFile {
  readonly file: string;
  /** Functions, constants and classes that others may use and the file itself does not. */
  readonly offered: readonly string[];
  readonly references: readonly Reference[];
}

const { config } = ts.readConfigFile(resolve(root, 'tsconfig.base.json'), ts.sys.readFile) as {
  config: { compilerOptions: { paths: Record<string, string[]> } };
};
const options: ts.CompilerOptions = {
  paths: config.compilerOptions.paths,
  pathsBasePath: root,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
  allowImportingTsExtensions: true,
};

/** Every TypeScript file of these folders, as it imports and exports. Only files of the project itself are followed. */
export function readSources(...folders: readonly string[]): SourceFile[] {
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }));
  return files.sort().map((file) => readSource(file, cache));
}

function readSource(file: string, cache: ts.ModuleResolutionCache): SourceFile {
  const path = resolve(root, file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const target = (specifier: ts.Node | undefined): string | null => {
    if (!specifier || !ts.isStringLiteralLike(specifier) || !/^(\.|@akashi\/)/.test(specifier.text)) return null;
    const found = ts.resolveModuleName(specifier.text, path, options, ts.sys, cache).resolvedModule;
    return found ? found.resolvedFileName.slice(root.length + 1) : null;
  };
  const references = [...source.statements.flatMap((one) => referencesOf(one, target)), ...taken(source, target)];
  const offered = source.statements.flatMap((one) =>
    offeredBy(one).filter((name) => !isNamedBeside(source, one, name)),
  );
  return { file, offered, references };
}

type Target = (specifier: ts.Node | undefined) => string | null;

function referencesOf(statement: ts.Statement, target: Target): Reference[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const file = target(statement.moduleSpecifier);
  if (file === null) return [];
  const one = (name: string, passedOnAs: string | null = null): Reference => ({ file, name, passedOnAs, later: false });
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [one('*', '*')];
    return exportClause.elements.map((each) => one((each.propertyName ?? each.name).text, each.name.text));
  }
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [one(bindings ? '*' : 'default')];
  return bindings.elements.map((each) => one((each.propertyName ?? each.name).text));
}

/** What is imported while the program runs is taken whole. */
function taken(source: ts.SourceFile, target: Target): Reference[] {
  const found: Reference[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const file = target(node.arguments[0]);
      if (file !== null) found.push({ file, name: '*', passedOnAs: null, later: true });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

function offeredBy(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isValue && statement.name ? [statement.name.text] : [];
}

/** Does the file itself use the name, outside of what declares it? */
function isNamedBeside(source: ts.SourceFile, declaring: ts.Statement, name: string): boolean {
  const names = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && node.text === name) ||
    (ts.forEachChild(node, (child) => names(child) || undefined) ?? false);
  return source.statements.some((one) => one !== declaring && names(one));
}
