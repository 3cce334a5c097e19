import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** What is shipped: no spec, no fixture, and nothing that makes firms for specs. */
const shipped = ['apps/*/src/**/*.ts', 'libs/**/src/**/*.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !/\.(spec|fixture)\.ts$|^libs\/api\/testing\/|\/testing\/|^apps\/api\/src\/hostile\//.test(file))
  .sort();

const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

interface Kind {
  /** A text that names it at all, so that not every file is parsed. */
  word: RegExp;
  is: (node: ts.Node) => boolean;
}

const callee = (node: ts.Node): string =>
  ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression.getText().replace(/\s/g, '') : '';

const argument = (node: ts.Node): string =>
  ts.isCallExpression(node) && node.arguments[0] ? node.arguments[0].getText() : '';

/** Names that are written to, or asked of anything. */
const property = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) ? node.name.getText() : '';

const kinds = {
  'text run as code': {
    word: /eval|Function\(|node:vm|'vm'|setTimeout|setInterval/,
    is: (node) =>
      /^(globalThis\.|window\.)?eval$|^Function$/.test(callee(node)) ||
      (ts.isImportDeclaration(node) && /^'(node:)?vm'$/.test(node.moduleSpecifier.getText())) ||
      (/(^|\.)set(Timeout|Interval)$/.test(callee(node)) && /^['"`]/.test(argument(node))),
  },
  'markup put into a page': {
    word: /innerHTML|outerHTML|insertAdjacentHTML|document\.write|bypassSecurityTrust|srcdoc|createContextualFragment/i,
    is: (node) =>
      /^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|bypassSecurityTrust\w+|createContextualFragment)$/.test(
        property(node),
      ) || /^document\.write(ln)?$/.test(callee(node)),
  },
  'a program started': {
    word: /child_process/,
    is: (node) =>
      ts.isImportDeclaration(node) &&
      /^'(node:)?child_process'$/.test(node.moduleSpecifier.getText()) &&
      node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword,
  },
  'dice that can be guessed': { word: /Math\.random/, is: (node) => callee(node) === 'Math.random' },
  'a hash that is not SHA-256': {
    word: /createHash|createHmac|SHA1|MD5/i,
    is: (node) =>
      (/(^|\.)create(Hash|Hmac)$/.test(callee(node)) && !/^'sha(256|512)'$/.test(argument(node))) ||
      (ts.isPropertyAssignment(node) && node.name.getText() === 'algorithm' && /sha-?1|md5/i.test(node.getText())),
  },
  'a cipher that is not AES-256-GCM': {
    word: /create(De)?[cC]ipher/,
    is: (node) => /(^|\.)create(De)?[cC]ipher(iv)?$/.test(callee(node)) && argument(node) !== "'aes-256-gcm'",
  },
  'a certificate that nobody looks at': {
    word: /rejectUnauthorized|NODE_TLS|checkServerIdentity|insecureHTTPParser/,
    is: (node) => /^(rejectUnauthorized|checkServerIdentity|insecureHTTPParser)$/.test(property(node)),
  },
} satisfies Record<string, Kind>;

type Danger = keyof typeof kinds;

function within(text: string, danger: Danger): boolean {
  const { word, is }: Kind = kinds[danger];
  if (!word.test(text)) return false;
  const found = (node: ts.Node): boolean => is(node) || (ts.forEachChild(node, found) ?? false);
  return found(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
}

/** Where one stands all the same, and why it may. */
const excused: Partial<Record<Danger, Record<string, string>>> = {
  'text run as code': {
    'libs/api/platform/src/files/let-go-of-pieces.ts':
      'asks V8 for its own collector, by one word that stands in the source',
  },
  'a program started': {
    'apps/api/src/command/verify-command.ts':
      'hands what was typed on to akashi-verify, a file of ours, without a shell; no server does so',
    'libs/documents/src/processes/document-processes.ts': 'forks the document worker, a file of ours, without a shell',
  },
  'a hash that is not SHA-256': {
    'libs/api/people/src/factors/device-codes.ts':
      'RFC 6238 codes by HMAC-SHA-1, the one that every authenticator knows',
    'libs/documents/src/oscal/uuid-v5.ts': 'RFC 9562 names UUIDs of version 5 by SHA-1; nothing is proven by them',
    'libs/documents/src/timestamp/timestamp-signature.ts':
      'hashes that the authority names; SHA-1 only finds its certificate',
    'libs/documents/src/timestamp/verify-timestamp.ts': 'the hash that the token names, of a list without SHA-1',
  },
};

describe('what is shipped', () => {
  it.each(Object.keys(kinds) as Danger[])('has in no place but the listed ones: %s', (danger) => {
    expect(shipped.length).toBeGreaterThan(1_000);
    const files = shipped.filter((file) => within(read(file), danger));
    expect(files).toEqual(Object.keys(excused[danger] ?? {}).sort());
  });

  it('binds no markup in a template', () => {
    const templates = [...globSync('{libs/web,apps/web/src}/**/*.html', { cwd: root }), ...shipped].filter((file) =>
      /^(libs|apps)\/web\//.test(file),
    );
    expect(templates.length).toBeGreaterThan(300);
    const binds = /\[(attr\.)?(innerHTML|outerHTML|srcdoc)\]|\son\w+="/i;
    expect(templates.filter((file) => binds.test(read(file)))).toEqual([]);
  });
});

describe('this check', () => {
  it.each<[Danger, string]>([
    ['text run as code', 'eval(text)'],
    ['text run as code', 'new Function(text)'],
    ['text run as code', "setTimeout('run()', 1)"],
    ['text run as code', "import { runInNewContext } from 'node:vm';"],
    ['markup put into a page', 'element.innerHTML = text;'],
    ['markup put into a page', 'sanitizer.bypassSecurityTrustHtml(text)'],
    ['a program started', "import { exec } from 'node:child_process';"],
    ['dice that can be guessed', 'const x = Math.random();'],
    ['a hash that is not SHA-256', "createHash('md5')"],
    ['a hash that is not SHA-256', 'crypto.createHash(name)'],
    ['a cipher that is not AES-256-GCM', "createCipheriv('aes-256-ecb', key, null)"],
    ['a certificate that nobody looks at', 'const options = { rejectUnauthorized: false };'],
  ])('finds %s: %s', (danger, text) => {
    expect(within(text, danger)).toBe(true);
  });

  it.each<[Danger, string]>([
    ['text run as code', 'setTimeout(() => evaluate(), 1)'],
    ['markup put into a page', "element.textContent = 'innerHTML';"],
    ['a program started', "import type { ChildProcess } from 'node:child_process';"],
    ['a hash that is not SHA-256', "createHash('sha256')"],
    ['a cipher that is not AES-256-GCM', "createCipheriv('aes-256-gcm', key, nonce)"],
  ])('takes for no %s: %s', (danger, text) => {
    expect(within(text, danger)).toBe(false);
  });
});
