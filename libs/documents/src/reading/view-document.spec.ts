import type { ReadFileView } from '@akashi/contracts';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { viewFile } from './view-file';

type Document = Extract<ReadFileView, { kind: 'document' }>;

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationsOf = (targets: Readonly<Record<string, string>>) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([type, target], n) => `<Relationship Id="r${n}" Type="${relation}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

async function documentOf(body: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationsOf({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationsOf({
      styles: 'styles.xml',
      numbering: 'numbering.xml',
      footnotes: 'footnotes.xml',
    }),
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function shown(body: string, more: Readonly<Record<string, string>> = {}): Promise<Document> {
  const view = await viewFile(await documentOf(body, more), []);
  expect(view.kind).toBe('document');
  return view as Document;
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string, facts = '') => `<w:p><w:pPr>${facts}</w:pPr>${run(text)}</w:p>`;
const linesOf = ({ lines }: Document) => lines.map(({ kind, level, text }) => [kind, level, text]);

describe('a document', () => {
  it('is its paragraphs and headings, with what Word numbers by itself', async () => {
    const styles = `<w:styles ${word}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:styleId="jo"><w:name w:val="条"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`;
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '第%1条')}${level(1, 'decimalEnclosedCircle', '%2')}${level(2, 'chineseCounting', '%3')}</w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr>`;
    const view = await shown(
      [
        paragraph('権限規程', '<w:pStyle w:val="1"/>'),
        paragraph('（目的）', '<w:pStyle w:val="jo"/>'),
        paragraph('申請する', item(1)),
        paragraph('承認する', item(1)),
        paragraph('（適用）', '<w:pStyle w:val="jo"/>'),
        paragraph('記録する', item(1)),
        paragraph('別の数え方', item(2)),
        '<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p><w:p/>',
      ].join(''),
      { 'word/styles.xml': styles, 'word/numbering.xml': numbering },
    );
    expect(linesOf(view)).toEqual([
      ['heading', 1, '権限規程'],
      ['heading', 1, '第1条 （目的）'],
      ['item', 2, '① 申請する'],
      ['item', 2, '② 承認する'],
      ['heading', 1, '第2条 （適用）'],
      ['item', 2, '① 記録する'],
      ['item', 3, '別の数え方'],
      ['text', 0, '一\t二\n三'],
    ]);
    expect(view.leftOut).toEqual([{ what: 'numbering', count: 1 }]);
  });

  it('has its tables row by row, and a table in a cell as the text of the cell', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const view = await shown(
      table(
        cell(paragraph('番号')) + cell(paragraph('氏名')),
        cell(paragraph('1')) + cell(paragraph('佐藤') + table(cell(paragraph('係')) + cell(paragraph('長')))),
      ) + paragraph('以上'),
    );
    expect(view.lines.map(({ kind, cells }) => [kind, ...cells])).toEqual([
      ['row', '番号', '氏名'],
      ['row', '1', '佐藤\n係 | 長'],
      ['text'],
    ]);
  });

  it('has each text box once, its notes at the end, and says what it leaves out', async () => {
    const box = (name: string) => `<mc:${name}><w:txbxContent>${paragraph('枠内')}</w:txbxContent></mc:${name}>`;
    const view = await shown(
      `<w:p><w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>
       <w:p>${run('本文')}<w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>消した</w:delText></w:r></w:del><w:ins>${run('足した')}</w:ins><w:r><w:drawing/></w:r></w:p>`,
      {
        'word/footnotes.xml': `<w:footnotes ${word}><w:footnote w:id="0"><w:p>${run('―')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run('注の文')}</w:p></w:footnote></w:footnotes>`,
        'word/header1.xml': `<w:hdr ${word}/>`,
        'word/comments.xml': `<w:comments ${word}/>`,
        'word/vbaProject.bin': 'Sub AutoOpen()',
      },
    );
    expect(linesOf(view).map(([kind, , text]) => [kind, text])).toEqual([
      ['text', '枠内'],
      ['text', '本文［注2］足した'],
      ['note', '［注2］ 注の文'],
    ]);
    expect(view.leftOut.map(({ what }) => what).sort()).toEqual([
      'comments',
      'deleted',
      'macros',
      'margins',
      'pictures',
    ]);
  });

  it('is text and never markup, whatever it says', async () => {
    const view = await shown(paragraph('&lt;img src=x onerror="ran()"&gt;'));
    expect(linesOf(view)).toEqual([['text', 0, '<img src=x onerror="ran()">']]);
  });
});

describe('a document made to do harm', () => {
  it.each([
    ['unsafe', 'an entity from elsewhere', '<!DOCTYPE x [<!ENTITY y SYSTEM "http://elsewhere.example/">]><w>&y;</w>'],
    ['damaged', 'markup that does not close', '<w:document><w:p>'],
    ['bomb', 'a zip that is a bomb', `<w>${' '.repeat(3 * 2 ** 20)}</w>`],
  ])('is %s: %s', async (why, _, content) => {
    expect(await viewFile(await documentOf('', { 'word/document.xml': content }), [])).toEqual({ kind: 'unread', why });
  });

  it('with tables in tables a thousand deep, or paragraphs without end, is read as far as it is shown', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(1_000) + paragraph('底') + '</w:tc></w:tr></w:tbl>'.repeat(1_000);
    expect((await shown(deep)).lines.map(({ text }) => text)).toEqual(['底']);
    const long = await shown(Array.from({ length: 30_000 }, (_, n) => paragraph(`${n} ${n * 7919}`)).join(''));
    expect([long.lines.length, long.leftOut]).toEqual([20_000, [{ what: 'lines', count: 20_000 }]]);
  });

  it('with a paragraph of a million letters shows its beginning, and says so', async () => {
    const view = await shown(paragraph(Array.from({ length: 120_000 }, (_, n) => `${n} `).join('')));
    expect([view.lines[0]!.text.length, view.leftOut]).toEqual([20_000, [{ what: 'long-lines', count: 20_000 }]]);
  });
});

describe('a document made to do harm', () => {
  /** Of different letters: the same one again and again is a bomb. */
  const long = Array.from({ length: 120_000 }, (_, n) => String(n * 7_919)).join('');

  it('with a paragraph of millions of letters shows its beginning, in a table too', async () => {
    const cell = `<w:tc>${paragraph(long)}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell}</w:tr></w:tbl>`;
    const view = await shown(
      `${paragraph(long)}<w:tbl><w:tr>${cell}<w:tc>${inner}${inner}${paragraph('')}</w:tc></w:tr></w:tbl>`,
    );
    expect(view.lines.map(({ text, cells }) => [text.length, cells.map((one) => one.length)])).toEqual([
      [20_000, []],
      [2_001 + 3 + 2_001, [2_000, 2_000]],
    ]);
    expect(view.leftOut).toEqual([
      { what: 'long-lines', count: 20_000 },
      { what: 'long-cells', count: 2 },
    ]);
  });

  it('that calls its elements and lists as every object calls something shows nothing of that', async () => {
    const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="toString"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const body = `<w:p><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:constructor/><w:t>承認</w:t></w:r></w:p>`;
    const view = await shown(body, { 'word/numbering.xml': numbering });
    expect(linesOf(view)).toEqual([['item', 1, '承認']]);
    expect(view.leftOut).toEqual([{ what: 'numbering', count: 1 }]);
  });
});
