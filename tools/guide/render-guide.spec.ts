import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/places.ts';
import { renderGuide } from './render-guide.ts';

const bodyOf = (html: string) => html.slice(html.indexOf('<main>'), html.indexOf('</main>'));

describe('a page of the guide in the browser', () => {
  it('carries its language, its heading as its title, and no script', () => {
    const html = renderGuide('# 画面の案内\n\n本文。\n', 'ja');
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain('<title>画面の案内 — 証 Akashi</title>');
    expect(html).not.toContain('<script');
  });

  it('leads to the other pages as they are served, and names a file of the program without leading there', () => {
    const text = '[始め](start.ja.md#a) [導入](../operations.ja.md) [表](../../libs/domain/src/access/permission.ts)';
    const html = bodyOf(renderGuide(text, 'ja'));
    expect(html).toContain('<a href="start.ja.html#a">始め</a> <a href="operations.ja.html">導入</a> 表');
  });

  it('leaves out what is written for the checks', () => {
    expect(renderGuide('<!-- code: libs/web/engagements/src/all -->\n## 全案件\n', 'ja')).not.toContain('libs/web');
  });

  it('has a place for each address, the first time that it is named', () => {
    const html = bodyOf(renderGuide('| a | b |\n| - | - |\n| `/inbox` | `/inbox` `G I` |\n', 'ja'));
    expect(html.match(/id="[^"]*"/g)).toEqual(['id="/inbox"']);
  });

  it.each(['ja', 'en'] as const)('has a place for every screen that the guide names: %s', (lang) => {
    const html = renderGuide(readFileSync(resolve(root, `docs/guide/screens.${lang}.md`), 'utf8'), lang);
    expect(html.match(/<code id="\/[^"]*">/g)?.length).toBeGreaterThan(60);
    expect(html).toContain('id="/engagements/:id/papers/:id"');
    expect(html).not.toContain('.md"');
  });
});
