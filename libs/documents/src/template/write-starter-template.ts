import { paragraphRows, templateTags, type TemplateTagName } from '@akashi/domain/report-template';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import JSZip from 'jszip';
import { repack } from '../archive/repack';
import { docxFont } from '../report/docx-text';

const tag = (name: TemplateTagName) => `{${name}}`;
const from = (name: TemplateTagName) => `{#${name}}`;
const to = (name: TemplateTagName) => `{/${name}}`;
const line = (text: string) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 80 } });
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });

/** Tables of the report, each with the rows that it repeats and the columns that it shows. */
const tables = {
  手続の範囲: '手続の範囲',
  発見事項: '発見事項',
  後発事象: '後発事象',
  手続実施結果: '別添1 手続実施結果',
} as const satisfies Partial<Record<TemplateTagName, string>>;

/**
 * A template to begin with: every tag that there is, under its meaning, made from the list of tags itself. The same bytes whenever it
 * is made.
 */
export async function writeStarterTemplate(): Promise<Uint8Array> {
  const document = new Document({
    title: '実施結果報告書',
    creator: '',
    lastModifiedBy: '',
    revision: 1,
    styles: { default: { document: { run: { font: docxFont, size: 21 } } } },
    sections: [{ children: [...cover(), ...facts(), ...standing(), ...Object.keys(tables).flatMap(tableOf)] }],
  });
  return settled(await Packer.toBuffer(document));
}

function cover(): Paragraph[] {
  return [
    line(tag('草案の表示')),
    new Paragraph({ text: '実施結果報告書', heading: HeadingLevel.TITLE }),
    line(`${tag('宛先会社名')}　${tag('宛先役職')}　${tag('宛先氏名')}　様`),
    line(tag('監査機関名')),
    line(from('業務実施責任者')),
    line(`${tag('責任者肩書')}　${tag('責任者氏名')}`),
    line(to('業務実施責任者')),
  ];
}

/** Every text that stands on its own, under its meaning, and the passages that are there or not. */
function facts(): Paragraph[] {
  const names = Object.keys(templateTags) as TemplateTagName[];
  const alone = names.filter((name) => templateTags[name].kind === 'text' && templateTags[name].within === null);
  const passages = names.filter((name) => templateTags[name].kind === 'condition');
  return [
    heading('報告書の事実'),
    ...alone.map((name) => line(`${templateTags[name].meaning.ja}：${tag(name)}`)),
    ...passages.flatMap((name) => [line(from(name)), line(templateTags[name].meaning.ja), line(to(name))]),
  ];
}

function standing(): Paragraph[] {
  return paragraphRows.flatMap((name) => [heading(name), line(from(name)), line(tag('段落')), line(to(name))]);
}

function tableOf(rows: string): (Paragraph | Table)[] {
  const name = rows as keyof typeof tables;
  const all = Object.keys(templateTags) as TemplateTagName[];
  const columns = all.filter((one) => templateTags[one].within === name);
  const values = columns.map((one, at) => {
    const begin = at === 0 ? from(name) : '';
    const end = at === columns.length - 1 ? to(name) : '';
    return cell(`${begin}${tag(one)}${end}`);
  });
  const heads = columns.map((one) => cell(templateTags[one].meaning.ja));
  return [
    heading(tables[name]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ tableHeader: true, children: heads }), new TableRow({ children: values })],
    }),
  ];
}

function cell(text: string): TableCell {
  return new TableCell({ children: [line(text)], margins: { left: 80, right: 80 } });
}

/** The library writes the moment it ran. */
async function settled(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const core = archive.file('docProps/core.xml');
  if (!core) throw new Error('A document has its core properties.');
  const moment = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
  archive.file('docProps/core.xml', (await core.async('string')).replace(moment, '$11980-01-01T00:00:00Z$2'));
  return repack(await archive.generateAsync({ type: 'uint8array' }));
}
