import { describe, expect, it, vi } from 'vitest';
import type { PrintedDocument } from '../report/report-definition';
import type { ReportNode } from '../report/report-node';
import { captioned, facts } from '../report/report-table';
import { ofRole, readPages, structureOf, withPdf, wordsOf } from './read-pdf.fixture';
import { typesetPdf } from './typeset-pdf';

/** Typesetting shares two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 120_000 });

const documentOf = (...content: ReportNode[]): PrintedDocument => ({
  info: { title: '見本', author: '監査法人', subject: 'K-1', day: '2026-12-18' },
  running: null,
  watermark: null,
  content,
});

const typeset = (...content: ReportNode[]) => typesetPdf(documentOf(...content));

/** What a page says without its own number at the foot. */
const bodyOf = async (bytes: Uint8Array) => wordsOf(await readPages(bytes)).replace(/\d+ \/ \d+/g, '');

describe('a text that somebody wrote', () => {
  it.each([
    '#read("/etc/passwd") #sys.inputs #import "@preview/x:0.1.0": *',
    '$x^2$ *bold* _slanted_ `raw` = heading',
    '@reference <label> https://example.com // comment /* and */',
    '\\ \\u{41} ~ -- --- ... [content] {code} ]) }); #',
    '- item + item / term: 1. \'quoted\' "quoted"',
    '"); panic("x"); #("',
  ])('is printed as it stands, and never read as markup: %s', async (text) => {
    const table = captioned(text, [{ title: text, width: '*' }], [[text]]);
    const pieces: ReportNode[] = [
      { text, style: 'heading', id: 's1' },
      { text, style: 'paragraph' },
      facts([[text, text]]),
      table,
      { list: [[{ text }]] },
    ];
    const said = (await bodyOf(await typeset(...pieces))).replaceAll(' ', '');
    expect(said.split(text.replaceAll(' ', ''))).toHaveLength(9);
  });

  it('opens no file and no address, whoever wrote the name of one', async () => {
    const info = { title: '#read("/etc/passwd")', author: '#sys', subject: '#x', day: '2026-12-18' } as const;
    const bytes = await typesetPdf({ ...documentOf({ text: 'x' }), info });
    const { info: read } = await withPdf(bytes, (document) => document.getMetadata());
    expect(read).toMatchObject({ Title: info.title, Author: info.author, Subject: info.subject });
  });

  it('is drawn whatever letters are in it: one without a glyph is 〓, what prints nothing is left out', async () => {
    expect(await bodyOf(await typeset({ text: '𠮷野\u0001家\uFEFF😀\uD800終' }))).toBe('〓野家〓〓終');
    expect(await bodyOf(await typeset({ text: '葛\u{E0100}城' }))).toContain('城');
  });

  it('makes a document of every letter there is', async () => {
    const all = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at)).join('');
    const bytes = await typeset(
      ...Array.from({ length: 64 }, (_, at): ReportNode => ({ text: all(at * 0x400, (at + 1) * 0x400) })),
      { text: all(0x1f000, 0x1f400) },
      { text: all(0x20000, 0x20400) },
      { text: all(0xe0000, 0xe0200) },
    );
    expect((await readPages(bytes)).length).toBeGreaterThan(5);
  });

  it('keeps its lines', async () => {
    const [page] = await readPages(await typeset({ text: '一行目\r\n二行目\n三行目' }));
    expect(page?.texts.filter(({ text }) => text.endsWith('目')).map(({ text }) => text)).toEqual([
      '一行目',
      '二行目',
      '三行目',
    ]);
  });

  it('stays in its column, however long a word of it is', async () => {
    const word = 'abcdefghij'.repeat(40);
    const table = captioned(
      '表',
      [
        { title: '番号', width: 34 },
        { title: '事実', width: '*' },
      ],
      [[word, `台帳${word}、`]],
    );
    const bytes = await typeset(facts([['名', word]]), table, { text: word, style: 'paragraph' });
    const pages = await readPages(bytes);
    expect(pages.flatMap(({ texts }) => texts).filter(({ right }) => right > 540)).toEqual([]);
    expect((await bodyOf(bytes)).split('j').length - 1).toBe(160);
  });
});

describe('the structure of a document', () => {
  it('has headings, paragraphs, tables with their heads and captions, and lists, in Japanese', async () => {
    const bytes = await typeset(
      { text: '第一', style: 'heading', id: 's1' },
      { text: '本文', style: 'paragraph' },
      { text: '小', style: 'subheading' },
      captioned(
        '表1',
        [
          { title: '番号', width: 34 },
          { title: '事実', width: '*' },
        ],
        [
          ['1', 'あ'],
          ['2', 'い'],
        ],
      ),
      { list: [[{ text: '一' }], [{ text: '二' }]] },
    );
    const structure = await structureOf(bytes, 1);
    const count = (role: string) => ofRole(structure, role).length;
    expect(['H1', 'H2', 'Caption', 'TH', 'TD', 'LI'].map(count)).toEqual([1, 1, 1, 2, 4, 2]);
    expect(ofRole(structure, 'TR')).toHaveLength(3);
    const { info } = await withPdf(bytes, (document) => document.getMetadata());
    expect(info).toMatchObject({ Language: 'ja-JP', CreationDate: 'D:20261218000000Z' });
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid');
  });
});

describe('the pages of a document', () => {
  const rows = Array.from({ length: 12 }, (_, at) => [`行${at + 1}`, '事実']);
  const columns = [
    { title: '番号', width: 60 },
    { title: '内容', width: '*' },
  ] as const;

  it('end neither behind a heading, nor behind a caption or the heads of a table', async () => {
    const lines = Array.from({ length: 24 }, (_, at) => 34 + at);
    const ends = lines.map(async (count) => {
      const filler = Array.from({ length: count }, (): ReportNode => ({ text: '前' }));
      const heading: ReportNode = { text: '見出し', style: 'heading', id: 's1' };
      const pages = await readPages(await typeset(...filler, heading, captioned('表題', columns, rows)));
      const pageOf = (text: string) => pages.findIndex((page) => wordsOf([page]).includes(text));
      return [pageOf('見出し'), pageOf('表題'), pageOf('番号'), pageOf('行1')];
    });
    const found = await Promise.all(ends);
    expect(found.filter((places) => new Set(places).size > 1)).toEqual([]);
    expect(new Set(found.flat())).toEqual(new Set([0, 1]));
  });

  it('repeat the heads of a table, and part no row', async () => {
    const two = (text: string) => `${text}上\n${text}下`;
    const many = Array.from({ length: 80 }, (_, at) => [String(at), two(`〈${at}〉`)]);
    const pages = await readPages(await typeset(captioned('表題', columns, many)));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => !wordsOf([page]).includes('番号'))).toEqual([]);
    const parted = many.filter((_, at) => !pages.some((page) => wordsOf([page]).includes(`〈${at}〉上〈${at}〉下`)));
    expect(parted).toEqual([]);
  });
});
