import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../run/places.ts';

/** Texts of files as they would be, by their place in the project. */
export type Planted = Readonly<Record<string, string>>;

export interface RulesetValues {
  /** Every value that the type names, by its path; what stands in a list or under a free key is named without its place. */
  readonly all: readonly string[];
  /** Those that no file asks for. */
  readonly unread: readonly string[];
}

const home = 'libs/domain/src/engagement/scheme-ruleset.ts';
const identity = new Set(['id', 'predecessor', 'scheme', 'variant', 'validFrom', 'notes']);

const { config } = ts.readConfigFile(resolve(root, 'tsconfig.base.json'), ts.sys.readFile) as {
  config: { compilerOptions: { paths: Record<string, string[]> } };
};
const options: ts.CompilerOptions = {
  paths: config.compilerOptions.paths,
  pathsBasePath: root,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  experimentalDecorators: true,
};

/** Packages are left out but for those that pages hold their values in: most of the time would be theirs. */
function hostWith(planted: Planted): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  const texts = new Map(Object.entries(planted).map(([file, text]) => [resolve(root, file), text]));
  const { getSourceFile } = host;
  return Object.assign(host, {
    getSourceFile: (path: string, target: ts.ScriptTarget) => {
      const text = texts.get(path);
      return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target, true);
    },
    resolveModuleNameLiterals: (names: readonly ts.StringLiteralLike[], from: string) =>
      names.map(({ text }) =>
        /^(\.|@akashi\/|@angular\/(core|common))/.test(text)
          ? ts.resolveModuleName(text, from, options, host, cache)
          : { resolvedModule: undefined },
      ),
  } satisfies Partial<ts.CompilerHost>);
}

/**
 * What the ruleset says, and what of it the readers never ask. A value is asked for where its own name, as the type declares
 * it, is read off something or taken apart; being written down, compared as a whole or handed on is no question.
 */
export function rulesetValues(readers: readonly string[], planted: Planted = {}): RulesetValues {
  const program = ts.createProgram(
    [home, ...readers].map((file) => resolve(root, file)),
    options,
    hostWith(planted),
  );
  const checker = program.getTypeChecker();
  const declared = valuesOf(program, checker);
  // What any other name is asked for need not be known: to know it takes most of the time.
  const names = new Set([...declared.keys()].flatMap((path) => path.split('.')));
  const asked = new Set<ts.Node>();
  for (const file of readers) {
    const source = program.getSourceFile(resolve(root, file));
    if (source) askedIn(source, checker, names).forEach((one) => asked.add(one));
  }
  // What is made of named values is no value itself: `report`, but not a list of codes.
  const all = [...declared.keys()].filter((path, _, every) => !every.some((one) => one.startsWith(`${path}.`)));
  return { all, unread: all.filter((path) => !declared.get(path)?.some((one) => asked.has(one))) };
}

function valuesOf(program: ts.Program, checker: ts.TypeChecker): Map<string, ts.Node[]> {
  const source = program.getSourceFile(resolve(root, home));
  const ruleset = source?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'SchemeRuleset');
  if (!ruleset) throw new Error(`${home} has no SchemeRuleset`);
  const found = new Map<string, ts.Node[]>();
  const walk = (type: ts.Type, above: string): void => {
    for (const part of type.isUnion() ? type.types : [type]) {
      if (!(part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) continue;
      const held = checker.getIndexTypeOfType(part, ts.IndexKind.Number) ?? part.getStringIndexType();
      if (held) walk(held, above);
      else part.getProperties().forEach((property) => keep(property, above));
    }
  };
  const keep = (property: ts.Symbol, above: string): void => {
    if (above === '' && identity.has(property.name)) return;
    const own = (property.declarations ?? []).filter(
      (one) => ts.isPropertySignature(one) && dirname(one.getSourceFile().fileName).startsWith(resolve(root, 'libs')),
    );
    const path = above === '' ? property.name : `${above}.${property.name}`;
    // A key of a closed list (`DAILY`, `RECORD`) is looked up by itself; what stands under it has a name of its own.
    if (own.length > 0) found.set(path, own);
    walk(checker.getTypeOfSymbol(property), own.length > 0 ? path : above);
  };
  walk(checker.getTypeAtLocation(ruleset), '');
  return found;
}

function askedIn(source: ts.SourceFile, checker: ts.TypeChecker, names: ReadonlySet<string>): ts.Node[] {
  const found: ts.Node[] = [];
  const ask = (symbol: ts.Symbol | undefined): void => {
    found.push(...(symbol?.declarations ?? []));
  };
  const walk = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) ask(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name) && names.has(name.text)) {
        for (const type of partsOf(checker.getTypeAtLocation(node.parent))) ask(type.getProperty(name.text));
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}
