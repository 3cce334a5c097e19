import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** Where the report, its appendix and its package are written, composed and shown as they are printed. */
const code = [
  'libs/documents/src/report/*.ts',
  'libs/documents/src/oscal/render-*.ts',
  'libs/api/reporting/src/report/{compose,issue,read}/*.ts',
  'libs/domain/src/report/printed-report.ts',
  'libs/web/reporting/src/report/report-{phrases,sections,scope-table,sentence}.ts',
];
const pages = ['libs/web/reporting/src/report/report-{body,preview}.html'];

/** Words of the page itself, beside what is printed. */
const ownOfPages = ['A4'];

const filesOf = (patterns: readonly string[]) =>
  globSync([...patterns], { cwd: root }).filter((file) => !/\.(spec|fixture)\.ts$/.test(file));

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Properties whose value a reader reads. */
const shown = /^(title|text|caption|label|head|header|titleEn)$/;

/** Literals that would be read by whoever holds the report: any with a Japanese letter, and any that is given as a title. */
function titlesIn(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  const isTitle = (node: ts.Node) =>
    ts.isPropertyAssignment(node.parent) && node.parent.initializer === node && shown.test(node.parent.name.getText());
  const walk = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      const { text } = node;
      if (japanese.test(text) || (isTitle(node) && /\p{L}/u.test(text))) found.push(text);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

/** What a template says itself, without its tags, its values and its blocks. */
function wordsIn(template: string): string[] {
  const bare = template
    .replace(/\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/@(\w+)( if)?\s*(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/g, ' ')
    .replace(/&\w+;/g, ' ');
  return bare.split(/[\s{}]+/).filter((word) => /\p{L}/u.test(word) && !ownOfPages.includes(word));
}

describe('the code of the report', () => {
  it('holds no title and no sentence: they are the ruleset’s, and a report keeps those it was composed with', () => {
    const files = filesOf(code);
    expect(files.length).toBeGreaterThan(20);
    const found = files.map((file) => [file, titlesIn(file, readFileSync(resolve(root, file), 'utf8'))] as const);
    expect(found.filter(([, titles]) => titles.length > 0)).toEqual([]);
  });

  it('shows none of its own where a page shows the report as it is printed', () => {
    const found = filesOf(pages).map((file) => [file, wordsIn(readFileSync(resolve(root, file), 'utf8'))] as const);
    expect(found).toHaveLength(2);
    expect(found.filter(([, words]) => words.length > 0)).toEqual([]);
  });

  it('would be found with one', () => {
    expect(titlesIn('x.ts', 'const heads = [`第${n}版`, "合計"];')).toEqual(['第', '版', '合計']);
    expect(titlesIn('x.ts', 'const line = { title: "Scope", id: "s1", style: "heading" };')).toEqual(['Scope']);
    expect(titlesIn('x.ts', '// 手続の結果\nconst line = { title: titles.scope, join: "、" };')).toEqual([]);
    expect(wordsIn('@if (a(b()); as c) {<p class="h">5　手続の範囲</p>{{ c.d }} Scope}')).toEqual([
      '5　手続の範囲'.split('　')[1],
      'Scope',
    ]);
  });
});
