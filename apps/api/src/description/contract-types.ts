import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../../..');
const table = join(root, 'libs/contracts/src/api/api.ts');
const contracts = join(root, 'libs/contracts/src/index.ts');
const tsconfig = join(root, 'tsconfig.base.json');

/** What only the types and comments of the table say of an operation. */
export interface ToldOperation {
  /** `finding.confirm` */
  name: string;
  /** The sentence above it in the table. */
  summary: string;
  /** The schema of its answer; null where it answers nothing or a file. */
  answer: Schema | null;
}

export interface ContractTypes {
  operations: ToldOperation[];
  /** What answers and problems are made of, by the name of the type; comments are the descriptions. */
  schemas: Record<string, Schema>;
}

/** Reads the table of the API with the compiler itself: about three seconds. */
export function readContractTypes(): ContractTypes {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([table, contracts], options);
  const told = operationsOf(program);
  const all = schemasOf(told, exportsOf(program));
  const answers = new Set(told.map(({ name }) => answerName(name)));
  return {
    operations: told.map(({ name, summary }) => ({ name, summary, answer: all[answerName(name)] ?? null })),
    schemas: Object.fromEntries(Object.entries(all).filter(([name]) => !answers.has(name))),
  };
}

interface TypedOperation {
  name: string;
  summary: string;
  /** The answer as TypeScript: `FindingRow[]`. */
  type: string | null;
}

function operationsOf(program: ts.Program): TypedOperation[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(table)!;
  const api = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!).find(({ name }) => name === 'api')!;
  const membersOf = (symbol: ts.Symbol) => checker.getTypeOfSymbol(symbol).getProperties();
  return membersOf(api).flatMap((topic) =>
    membersOf(topic).map((verb) => {
      const [, , , , answer] = checker.getTypeArguments(checker.getTypeOfSymbol(verb) as ts.TypeReference);
      const text = checker.typeToString(answer!, undefined, ts.TypeFormatFlags.NoTruncation);
      return {
        name: `${topic.name}.${verb.name}`,
        summary: ts.displayPartsToString(verb.getDocumentationComment(checker)),
        type: text === 'void' || text === 'Blob' ? null : text,
      };
    }),
  );
}

function exportsOf(program: ts.Program): Set<string> {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(contracts)!)!;
  return new Set(checker.getExportsOfModule(module).map(({ name }) => name));
}

const answerName = (operation: string): string =>
  `${operation.replace(/(^|\.)([a-z])/g, (_, _dot, letter: string) => letter.toUpperCase())}Answer`;

/** The generator reads files: the answers are named in one that lives as long as it reads. */
function schemasOf(operations: readonly TypedOperation[], known: ReadonlySet<string>): Record<string, Schema> {
  const folder = mkdtempSync(join(tmpdir(), 'akashi-answers-'));
  try {
    const path = join(folder, 'answers.ts');
    const answers = operations.filter(({ type }) => type !== null);
    const used = new Set(
      answers.flatMap(({ type }) => type!.match(/[A-Z]\w*/g) ?? []).filter((name) => known.has(name)),
    );
    const lines = answers.map(({ name, type }) => `export type ${answerName(name)} = ${type};`);
    writeFileSync(
      path,
      `import type { ${[...used, 'Problem'].join(', ')} } from '${contracts.replace(/\.ts$/, '')}';\nexport type { Problem };\n${lines.join('\n')}\n`,
    );
    const generator = createGenerator({ path, tsconfig, type: '*', expose: 'export', skipTypeCheck: true });
    return named((generator.createSchema('*').definitions ?? {}) as Record<string, Schema>);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** OpenAPI allows few letters in a name, and keeps schemas elsewhere. */
function named(definitions: Record<string, Schema>): Record<string, Schema> {
  const plain = (name: string): string => name.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/_+$/, '');
  const text = JSON.stringify(definitions, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? `#/components/schemas/${plain(decodeURIComponent(value.replace('#/definitions/', '')))}`
      : value,
  );
  const entries = Object.entries(JSON.parse(text) as Record<string, Schema>);
  return Object.fromEntries(entries.map(([name, schema]) => [plain(name), schema]));
}
