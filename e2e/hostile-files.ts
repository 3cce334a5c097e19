import { deflateSync } from 'node:zlib';
import { documentOf, workbookOf } from './zip-of.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the viewer says of it; empty where it is simply shown. */
  readonly says: string;
}

/** A PDF of these objects; the first is the catalog. Readers mend the table of places that is left out. */
export function pdf(objects: readonly string[]): Buffer {
  const body = objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, 'latin1');
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Pages with a line each; a line in hexadecimal is Japanese, set in letters that the file does not bring. */
export function pages(lines: readonly string[], catalog = '', page = '', more: readonly string[] = []): Buffer {
  const first = 6 + more.length;
  const kids = lines.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /KozMinPro-Regular /Encoding /UniJIS-UTF16-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /KozMinPro-Regular /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /FontDescriptor << /Type /FontDescriptor /FontName /KozMinPro-Regular /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
    ...more,
    ...lines.flatMap((line, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(
        `BT /${line.startsWith('<') ? 'F2' : 'F1'} 24 Tf 72 700 Td ${line.startsWith('<') ? line : `(${line})`} Tj ET`,
      ),
    ]),
  ]);
}

/** A PNG of one colour, as large as said and a few kB in the file. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * Math.min(height, 64)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const script = '/S /JavaScript /JS (app.alert\\("ran"\\); this.submitForm\\("/api/ran"\\);)';
const onPage = (annotation: string): string => `/Annots [<< /Type /Annot /Rect [0 0 595 842] ${annotation} >>]`;
const html = '<script>window.ran = 1; fetch("/api/ran")</script><img src="/api/ran" onerror="window.ran = 1">';
const text = (name: string, content: string, says = ''): GivenFile => ({ name, bytes: Buffer.from(content), says });
const paged = (name: string, says: string, catalog = '', page = ''): GivenFile => ({
  name,
  bytes: pages(['Hello'], catalog, page),
  says,
});

/** Files that would run, open or send something where a program let them. */
export const hostileFiles: readonly GivenFile[] = [
  paged('open-script.pdf', 'このPDFにはスクリプトがあります。', `/OpenAction << ${script} >>`),
  paged(
    'named-script.pdf',
    'このPDFにはスクリプトがあります。',
    `/Names << /JavaScript << /Names [(a) << ${script} >>] >> >>`,
  ),
  paged('close-script.pdf', 'このPDFにはスクリプトがあります。', `/AA << /WC << ${script} >> >>`),
  paged('page-script.pdf', 'このPDFにはスクリプトがあります。', '', `/AA << /O << ${script} >> >>`),
  paged('launch.pdf', 'ほかのプログラムを起動する動作', '/OpenAction << /S /Launch /F (calc.exe) >>'),
  paged(
    'launch-link.pdf',
    'ほかのプログラムを起動する動作',
    '',
    onPage('/Subtype /Link /A << /S /Launch /F (calc.exe) >>'),
  ),
  paged(
    'link.pdf',
    'リンクは、ここでは開きません',
    '',
    onPage('/Subtype /Link /A << /S /URI /URI (https://example.com/) >>'),
  ),
  paged(
    'script-link.pdf',
    'リンクは、ここでは開きません',
    '',
    onPage('/Subtype /Link /A << /S /URI /URI (javascript:window.ran=1) >>'),
  ),
  paged(
    'remote.pdf',
    'リンクは、ここでは開きません',
    '/OpenAction << /S /GoToR /F (//example.com/a.pdf) /D [0 /Fit] >>',
  ),
  paged(
    'form.pdf',
    '入力も送信もできません',
    '/AcroForm << /Fields [] >>',
    onPage('/Subtype /Widget /FT /Tx /T (name) /A << /S /SubmitForm /F (/api/ran) >>'),
  ),
  { name: 'broken.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj << /Type'), says: 'ファイルが壊れていて読めません。' },
  {
    name: 'circle.pdf',
    bytes: pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    says: 'このページは描けませんでした。',
  },
  {
    name: 'huge-page.pdf',
    bytes: Buffer.from(pages(['Hello']).toString('latin1').replace('595 842', '9999999 9999999'), 'latin1'),
    says: '',
  },
  { name: 'huge.png', bytes: png(30_000, 30_000), says: '画像が大きすぎるため' },
  { name: 'long.png', bytes: png(30_000, 8), says: '画像が大きすぎるため' },
  { name: 'broken.png', bytes: png(64, 64).subarray(0, 40), says: 'ファイルが壊れていて読めません。' },
  text(
    'script.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><script>window.ran=1</script></svg>`,
    'SVGは',
  ),
  text('entities.svg', `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "/api/ran">]><svg>&x;</svg>`, 'SVGは'),
  text('page.html', html),
  text('page.pdf', html),
  text('cells.csv', `番号,氏名\n1,"=HYPERLINK(""/api/ran"")"\n2,${html}`),
  text('mail.eml', `From: a@example.com\nContent-Type: text/html\n\n${html}`, 'HTMLのメールを'),
  text(
    'tracking.eml',
    `From: a@example.com\nContent-Type: text/html\n\n<img src="https://example.com/p">`,
    '外部の画像など',
  ),
  { name: 'book.xlsx', bytes: Buffer.from('PK\x03\x04\0\0\0\0', 'latin1'), says: 'ファイルが壊れていて読めません。' },
  { name: 'old.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), says: '古い形式' },
  {
    name: 'macro.xlsm',
    bytes: workbookOf('一覧', [['a', '=HYPERLINK("/api/ran")']], { 'xl/vbaProject.bin': 'Sub Auto_Open()' }),
    says: 'マクロがあります。',
  },
  {
    name: 'entities.docx',
    bytes: documentOf('<!DOCTYPE d [<!ENTITY x SYSTEM "/api/ran">]><d>&x;</d>'),
    says: '外部を参照する指定',
  },
  {
    name: 'script.docx',
    bytes: documentOf(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${html.replaceAll('<', '&lt;')}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    says: '',
  },
];
