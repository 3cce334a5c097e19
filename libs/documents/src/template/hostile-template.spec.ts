import JSZip from 'jszip';
import { lintTemplate } from '@akashi/domain/report-template';
import { describe, expect, it } from 'vitest';
import { readReportTemplate } from './fill-template';
import { changedTemplate, templateRelatedTo, templateWith, words } from './template.fixture';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...texts: string[]) =>
  `<w:p>${mark('begin')}${texts.map(instruction).join('')}${mark('separate')}${mark('end')}</w:p>`;
const harmOf = async (file: Promise<Uint8Array>) => (await readReportTemplate(await file)).harm;
const part = (name: string, content = 'x') => changedTemplate({ [name]: content });
const typed = (from: string, to: string) =>
  changedTemplate({ '[Content_Types].xml': (xml) => xml.replaceAll(from, to) });
const xml = (text: string) => `<?xml version="1.0"?>${text}`;

describe('a Word file that is no template', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['holds a program', () => part('word/vbaProject.bin'), 'macros'],
    ['holds the data of a program', () => part('word/vbaData.xml', xml('<a/>')), 'macros'],
    ['says that it has macros', () => typed('document.main+xml', 'document.macroEnabled.main+xml'), 'macros'],
    ['is a workbook', () => changedTemplate({ 'word/document.xml': '' }).then(asWorkbook), 'not-document'],
    ['is a document template (dotx)', () => typed('document.main+xml', 'template.main+xml'), 'not-document'],
    [
      'shows a picture from elsewhere',
      () => templateRelatedTo('image', 'http://a.example/x.png', 'External'),
      'external',
    ],
    [
      'takes its template from elsewhere',
      () => templateRelatedTo('attachedTemplate', 'file:///x.dotm', 'External'),
      'external',
    ],
    ['leads elsewhere', () => templateRelatedTo('hyperlink', 'https://a.example/', 'External'), 'external'],
    ['leads elsewhere without saying so', () => templateRelatedTo('image', 'http://a.example/x.png'), 'external'],
    ['leads to a share', () => templateRelatedTo('image', '\\\\host\\share\\x.png'), 'external'],
    ['gathers letters from a list', () => templateWith('<w:mailMerge/>'), 'external'],
    ['inserts another file', () => templateRelatedTo('aFChunk', 'afchunk.mht'), 'inserted'],
    ['has a place for another file', () => templateWith('<w:altChunk r:id="rX"/>'), 'inserted'],
    ['encloses an object', () => part('word/embeddings/oleObject1.bin'), 'embedded'],
    ['shows an object', () => templateWith('<w:p><w:r><w:object/></w:r></w:p>'), 'embedded'],
    ['encloses a control', () => part('word/activeX/activeX1.bin'), 'embedded'],
    ['relates to an object', () => templateRelatedTo('oleObject', 'theme/theme1.xml'), 'embedded'],
    ['asks another program', () => templateWith(field('DDEAUTO c:\\\\x.exe')), 'field'],
    ['asks in pieces', () => templateWith(field('INCLUDE', 'TEXT "c:\\\\x"')), 'field'],
    ['shows a picture by a field', () => templateWith(field(' includepicture "http://a.example/x"')), 'field'],
    [
      'hides a field in a field',
      () =>
        templateWith(`<w:p>${mark('begin')}${mark('begin')}${instruction('DDE x')}${mark('end')}${mark('end')}</w:p>`),
      'field',
    ],
    ['asks in one attribute', () => templateWith('<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'), 'field'],
    ['has an instruction outside of a field', () => templateWith(`<w:p>${instruction('PAGE')}</w:p>`), 'field'],
    ['has a field that does not end', () => templateWith(`<w:p>${mark('begin')}${instruction('PAGE')}</w:p>`), 'field'],
    ['has a tag in an instruction', () => templateWith(field('REF {文書番号}')), 'field'],
    [
      'shows what is bound to data',
      () => templateWith('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/"/></w:sdtPr></w:sdt>'),
      'bound',
    ],
    ['has a part that no page needs', () => part('word/glossary/document.xml', xml('<a/>')), 'part'],
    ['has a part by a name in other letters', () => part('WORD/document2.xml', xml('<a/>')), 'part'],
    [
      'has a tag in an attribute',
      () => templateWith('<w:p><w:r><wp:docPr id="1" name="x" descr="{文書番号}"/></w:r></w:p>'),
      'tags-unreadable',
    ],
    [
      'has a tag in a note',
      () => part('word/footnotes.xml', xml('<w:p xmlns:w="w">{文書番号}</w:p>')),
      'tags-unreadable',
    ],
    ['has a tag that does not end', () => templateWith(words('{文書番号')), 'tags-unreadable'],
    ['lies too deep', () => templateWith('<w:p>'.repeat(90) + '</w:p>'.repeat(90)), 'tags-unreadable'],
  ])('%s', async (_, file, harm) => {
    expect(await harmOf(file())).toBe(harm);
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['declares entities', () => part('customXml/item1.xml', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), 'entities'],
    ['inflates beyond all measure', () => part('word/comments.xml', `<a>${' '.repeat(40 * 2 ** 20)}</a>`), 'too-large'],
    [
      'has too many parts',
      () => changedTemplate(Object.fromEntries(Array.from({ length: 250 }, (_x, n) => [`word/media/${n}.png`, 'x']))),
      'too-large',
    ],
    ['has a part above its folder', () => part('../word/x.xml'), 'damaged'],
    ['is no archive', () => Promise.resolve(Buffer.from('%PDF-1.7')), 'not-document'],
    ['is cut off', async () => (await changedTemplate({})).subarray(0, 3000), 'damaged'],
  ])('%s', async (_, file, harm) => {
    expect(await harmOf(file())).toBe(harm);
  });

  it.each([
    ['a way of its own to write values', '{文書番号 [color: "red"]}', '文書番号 [color: "red"]'],
    ['a name that every object has', '{__proto__}', '__proto__'],
    ['another such name', '{#constructor}{/constructor}', 'constructor'],
    ['a calculation', '{発見事項の件数 + 1}', '発見事項の件数 + 1'],
    ['raw markup', '{@文書番号}', '@文書番号'],
  ])('has %s as a tag that nobody knows', async (_, text, tag) => {
    const { harm, tags } = await readReportTemplate(await templateWith(words(text)));
    expect(harm).toBeNull();
    expect(lintTemplate(tags).faults).toEqual([{ rule: 'unknown', tag }]);
  });

  it('is taken with page numbers, a table of contents, data of its own and a picture within', async () => {
    const file = await changedTemplate({
      'word/document.xml': (text) => text.replace('<w:sectPr', `${field('PAGE')}${field(' TOC \\o "1-3"')}<w:sectPr`),
      'customXml/item1.xml': '<a>x</a>',
      'word/media/image1.png': 'x',
    });
    expect((await readReportTemplate(file)).harm).toBeNull();
  });
});

async function asWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  archive.remove('word/document.xml');
  return archive.generateAsync({ type: 'uint8array' });
}
