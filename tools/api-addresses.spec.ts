import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** Who asks the API: the pages, the demo and the journeys. Specs of the web answer for the server, and name what it is asked. */
const asking = ['libs/web/**/*.ts', 'apps/web/src/**/*.ts', 'apps/demo/src/**/*.ts', 'e2e/*.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !file.endsWith('.spec.ts') && !file.startsWith('libs/web/ui/src/testing/'))
  .sort();

const asks = /\b(api|downloads|request)\.(ask|convert|delete|fetch|get|head|patch|post|put|read|send|sendFile)$/;

/** Every text of a file that is an address of the API, whole or with something filled in. */
function addressesIn(text: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    if (isImport) return;
    const said = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
    if (/^\/?api(\/|$)/.test(said)) found.push(said);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('asking.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Every call that hands an asking method a text where an address of the table belongs. */
function textsAsked(text: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    const isText = first !== undefined && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first));
    if (ts.isCallExpression(node) && isText && asks.test(node.expression.getText())) found.push(node.getText());
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('asking.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('whoever asks the API', () => {
  it('asks by the table: no address is written out', () => {
    expect(asking.filter((file) => file.startsWith('e2e/')).length).toBeGreaterThan(8);
    expect(asking.length).toBeGreaterThan(300);
    const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
    const written = asking.flatMap((file) => {
      const text = read(file);
      if (!/api|request/.test(text)) return [];
      return [...addressesIn(text), ...textsAsked(text)].map((one) => `${file}: ${one}`);
    });
    expect(written).toEqual([]);
  });
});

describe('the search for written addresses', () => {
  it('finds a whole one, one with something filled in, and one that is handed to the asking itself', () => {
    expect(addressesIn("person.read('/api/engagements')")).toEqual(['/api/engagements']);
    expect(addressesIn('fetch(`/api/${path}`)')).toEqual(['/api/']);
    expect(textsAsked("context.request.get('session')")).toEqual(["context.request.get('session')"]);
    expect(textsAsked('this.api.send(`engagements/${id}/accept`, body)')).toHaveLength(1);
  });

  it('finds none in an import, in an address of the table, or in a word that begins alike', () => {
    const fine = "import { at } from 'api/address';\nperson.ask(at(sessionApi.current));\nconst word = 'apiary';";
    expect([...addressesIn(fine), ...textsAsked(fine)]).toEqual([]);
  });
});
