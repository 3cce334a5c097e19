import {
  parseTemplate,
  TmplAstElement,
  TmplAstRecursiveVisitor,
  tmplAstVisitAll,
  TmplAstText,
} from '@angular/compiler';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run/places.ts';

/** Buttons with a name for a symbol alone, which are square, and words all the same, which do not fit into it. */
class SquaresWithWords extends TmplAstRecursiveVisitor {
  readonly found: string[] = [];

  override visitElement(element: TmplAstElement): void {
    const isNamed = [...element.inputs, ...element.attributes].some(({ name }) => name === 'label');
    const hasWords = element.children.some((one) => !(one instanceof TmplAstText) || one.value.trim() !== '');
    if (element.name === 'ak-button' && isNamed && hasWords) this.found.push(element.sourceSpan.toString());
    super.visitElement(element);
  }
}

function squaresWithWords(template: string): string[] {
  const visitor = new SquaresWithWords();
  tmplAstVisitAll(visitor, parseTemplate(template, '').nodes);
  return visitor.found;
}

const templatesIn = (file: string): string[] => {
  const text = readFileSync(resolve(root, file), 'utf8');
  return file.endsWith('.html')
    ? [text]
    : [...text.matchAll(/^  template: `([^`]*)`/gm)].map(([, inside = '']) => inside);
};

const templates = ['libs/web/**/*.html', 'libs/web/**/*.ts', 'apps/web/**/*.html', 'apps/web/**/*.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => templatesIn(file).map((template) => ({ file, template })));

describe('a button with a symbol alone', () => {
  it('is square, so it bears no words: they would lie over its neighbours', () => {
    expect(templates.length).toBeGreaterThan(100);
    const found = templates.flatMap(({ file, template }) => squaresWithWords(template).map((one) => `${file}: ${one}`));
    expect(found).toEqual([]);
  });

  it('is found when it bears some', () => {
    const named = '<ak-button icon="x" [label]="t().close">';
    expect(squaresWithWords(`@if (is) { <p>${named}{{ t().close }}</ak-button></p> }`)).toHaveLength(1);
    expect(squaresWithWords(`${named}</ak-button>`)).toEqual([]);
  });
});
