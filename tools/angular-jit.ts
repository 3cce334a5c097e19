import { constructorParametersDownlevelTransform } from '@angular/compiler-cli';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

/** What the web is compiled to for its specs; the real build checks types and templates, so nothing is checked here. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  isolatedModules: true,
  noLib: true,
  noResolve: true,
  inlineSourceMap: true,
  inlineSources: true,
};

/**
 * Lets a spec render a component: signal inputs, outputs and queries are told to the compiler that runs in the spec, and
 * a template in a file of its own is put in its place. Styles are left out, since nothing is laid out in jsdom.
 */
export function angularJit(): Plugin {
  return {
    name: 'akashi-angular-jit',
    enforce: 'pre',
    transform(code, id) {
      const [path = ''] = id.split('?');
      if (!path.endsWith('.ts') || path.endsWith('.spec.ts') || !/@(Component|Directive|Pipe)\(/.test(code))
        return null;
      return { code: compile(path, withTemplate(path, code)), map: null };
    },
  };
}

function withTemplate(path: string, code: string): string {
  const beside = (name: string) => JSON.stringify(readFileSync(join(dirname(path), name), 'utf8'));
  return code
    .replace(/templateUrl: '([^']+)'/, (_, name: string) => `template: ${beside(name)}`)
    .replace(/styleUrl: '[^']+'/, 'styles: []')
    .replace(/styleUrls: \[[^\]]*\],/, '');
}

function compile(path: string, code: string): string {
  const source = ts.createSourceFile(path, code, options.target ?? ts.ScriptTarget.ES2023, true);
  let compiled = '';
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === path ? source : undefined),
    writeFile: (_, text) => (compiled = text),
    getDefaultLibFileName: () => '',
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => dirname(path),
    getNewLine: () => '\n',
    fileExists: (name) => name === path,
    readFile: () => undefined,
  };
  const program = ts.createProgram([path], options, host);
  program.emit(source, undefined, undefined, false, { before: [constructorParametersDownlevelTransform(program)] });
  return compiled;
}
