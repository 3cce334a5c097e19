import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { encode } from '../population/encode.fixture';
import { sampleReport } from '../report/sample-report.fixture';
import { renderReportPdf } from '../report/render-report-pdf';
import { textOfFile } from './file-text';
import { textLimits } from './pages';

const wordsOf = async (bytes: Uint8Array): Promise<string | undefined> => (await textOfFile(bytes))?.pages.join('\n');

/** One page, set in a font of Japan that the file only names, as host programs write it. */
function pdfOf(text: string): Buffer {
  const content = `BT /F1 12 Tf 72 700 Td <${Buffer.from(encode(text, 'shift_jis')).toString('hex')}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light-90ms-RKSJ-H /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('特権ID').addRows([
    ['番号', '承認者'],
    [1, '髙橋 福'],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('the words of a file', () => {
  it('are those of a PDF, a page of words for each of its pages', async () => {
    const read = await textOfFile(await renderReportPdf(sampleReport(5, 5)));
    expect(read?.pages.join('\n')).toContain('言明');
    expect(read?.pages.length).toBeGreaterThan(2);
  });

  it('are those of a PDF whose font is not in it, and nothing that it would run', async () => {
    expect(await wordsOf(pdfOf('承認済みの申請'))).toBe('承認済みの申請');
  });

  it('are those of the cells of a workbook, with their letters as they are', async () => {
    expect(await wordsOf(await workbook())).toBe('特権ID\n番号\t承認者\n1\t髙橋 福');
  });

  it.each(['utf-8', 'utf-8-bom', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le'] as const)(
    'are those of text in %s',
    async (encoding) => {
      const text = '申請番号は承認者が確認し、台帳に記録する。\n承認の日付もここに記録する。';
      expect(await wordsOf(encode(text, encoding))).toBe(text);
    },
  );

  it('are those of a mail and of what it brings along, each file on pages of its own under its name', async () => {
    const mail = [
      'From: sato@example.test',
      'Subject: approval',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '承認します',
      '--b',
      'Content-Disposition: attachment; filename=list.csv',
      '',
      'inside',
      '--b--',
      '',
    ].join('\r\n');
    const read = await textOfFile(Buffer.from(mail));
    expect(read?.pages).toEqual([expect.stringContaining('承認します'), 'list.csv\ninside']);
    const forwarded = mail
      .replace('filename=list.csv', 'filename=fw.eml')
      .replace('inside', mail.replaceAll('--b', '--c').replace('boundary=b', 'boundary=c'));
    const both = await textOfFile(Buffer.from(forwarded));
    expect(both?.pages.join('\n')).toContain('list.csv\ninside');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a PDF that is broken', Buffer.from('%PDF-1.7\nnonsense')],
    ['a PDF with pictures only', pdfOf('')],
    ['an archive that breaks off', Buffer.from('PK\u0003\u0004xx', 'latin1')],
    ['bytes without an encoding', Buffer.from([0x81, 0xff, 0xfe, 0xfd, 0x80, 0xa0])],
  ])('are none of %s', async (_, bytes) => {
    expect(await textOfFile(bytes)).toBeNull();
  });

  it('are cut where nobody reads on, and say so; a long line is parted', async () => {
    const read = await textOfFile(Buffer.from('あ'.repeat(textLimits.page + 1)));
    expect([read?.pages.map(({ length }) => length), read?.isCut]).toEqual([[textLimits.page, 1], false]);
    const long = await textOfFile(Buffer.from('記録された一行の文\n'.repeat(200_000)));
    const letters = long!.pages.reduce((sum, page) => sum + page.replaceAll('\n', '').length, 0);
    expect([long?.isCut, letters <= textLimits.file]).toEqual([true, true]);
  });

  it('say where each line of them stands: a page, a line, or the cells of a row', async () => {
    const pdf = await textOfFile(await renderReportPdf(sampleReport(5, 5)));
    expect(pdf?.places.map((one) => new Set(one.split('\n')).size)).toEqual(pdf?.places.map(() => 1));
    expect([pdf?.places[0]?.split('\n')[0], pdf?.places.length]).toEqual(['p1', pdf?.pages.length]);
    expect((await textOfFile(Buffer.from('申請票\r\n\r\n  U-1 承認')))?.places).toEqual(['l1\nl3']);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('空');
    const sheet = book.addWorksheet('台帳');
    sheet.getCell('B3').value = 'U-1\t\n写し';
    sheet.getCell('E3').value = '承認';
    const read = await textOfFile(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(read).toMatchObject({ pages: ['空\n台帳\nU-1 写し\t承認'], places: ['s1\ns2\ns2r3c2,5'] });
  });

  it('hold no control character and no half of a letter', async () => {
    expect(await wordsOf(Buffer.from('承認\u0007番号\u001b[2J\n'))).toBe('承認 番号 [2J');
  });
});
