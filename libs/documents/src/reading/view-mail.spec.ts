import type { ReadFileView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { encode } from '../population/encode.fixture';
import { attachedFile, viewFile } from './view-file';

type Mail = Extract<ReadFileView, { kind: 'mail' }>;

const bytesOf = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part.replaceAll('\n', '\r\n')) : part)));

async function mailOf(...parts: (string | Uint8Array)[]): Promise<Mail> {
  const view = await viewFile(bytesOf(...parts), []);
  expect(view.kind).toBe('mail');
  return view as Mail;
}

const linesOf = ({ lines }: Mail) => lines.map(({ kind, text }) => [kind, text]);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const partedBy = (boundary: string, ...parts: string[]) =>
  `From: a@example.test\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=${boundary}\n\n${parts
    .map((part) => `--${boundary}\n${part}\n`)
    .join('')}--${boundary}--\n`;

const withParts = (...parts: string[]) => partedBy('b', ...parts);

describe('a mail', () => {
  it.each([
    ['ISO-2022-JP', 'iso-2022-jp'],
    ['Shift_JIS', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
  ] as const)('written in %s reads right, its heads too', async (charset, encoding) => {
    const word = `=?${charset}?B?${base64(encode('権限の棚卸し', encoding))}?=`;
    const mail = await mailOf(
      `From: ${word} <tanaoroshi@example.test>\nTo: sato@example.test, suzuki@example.test\n`,
      `Date: Thu, 1 Oct 2026 09:12:00 +0900\nSubject: ${word}\nMIME-Version: 1.0\n`,
      `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: 8bit\n\n`,
      encode('10月分を承認しました。\n> 承認をお願いします。', encoding),
    );
    expect(linesOf(mail)).toEqual([
      ['from', '権限の棚卸し <tanaoroshi@example.test>'],
      ['to', 'sato@example.test, suzuki@example.test'],
      ['date', 'Thu, 1 Oct 2026 09:12:00 +0900'],
      ['subject', '権限の棚卸し'],
      ['text', '10月分を承認しました。'],
      ['quote', '> 承認をお願いします。'],
    ]);
    expect(mail.leftOut).toEqual([]);
  });

  it('that names no letters is read in those that every byte agrees with', async () => {
    const mail = await mailOf(
      'From: a@example.test\nSubject: ',
      encode('承認', 'shift_jis'),
      '\n\n',
      encode('本文', 'shift_jis'),
    );
    expect(linesOf(mail).slice(1)).toEqual([
      ['subject', '承認'],
      ['text', '本文'],
    ]);
  });

  it('says so where letters could not be read', async () => {
    const mail = await mailOf(
      'From: a@example.test\nContent-Type: text/plain; charset=utf-8\n\n',
      encode('承認', 'shift_jis'),
    );
    expect(mail.leftOut).toEqual([{ what: 'letters', count: null }]);
  });

  it('names what it brings along by RFC 2231 and RFC 2047, without paths, and gives it as it is', async () => {
    const names = [
      `filename*=UTF-8''${encodeURIComponent('承認記録.csv')}`,
      `filename*0*=iso-2022-jp''%1B%24B%3E%35%47%27%1B%28B; filename*1=.txt`,
      `filename="=?UTF-8?B?${base64(Buffer.from('一覧.pdf'))}?="`,
      'filename="..\\\\..\\\\C:/x/evil.txt"',
    ];
    const text = withParts(
      'Content-Type: text/plain; charset=utf-8\n\n本文',
      ...names.map((name) => `Content-Type: application/octet-stream\nContent-Disposition: attachment; ${name}\n\nabc`),
    );
    const mail = await mailOf(text);
    expect(mail.attachments.map(({ number, name }) => [number, name])).toEqual([
      [1, '承認記録.csv'],
      [2, '承認.txt'],
      [3, '一覧.pdf'],
      [4, 'evil.txt'],
    ]);
    const { name, bytes } = await attachedFile(bytesOf(text), [1]);
    expect([name, Buffer.from(bytes).toString().trim()]).toEqual(['承認記録.csv', 'abc']);
  });

  it('in a mail is opened in its place, and nothing is where nothing is', async () => {
    const inner = withParts(
      'Content-Type: text/plain\n\ninner',
      'Content-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n1,2',
    );
    const outer = bytesOf(
      partedBy('c', 'Content-Type: text/plain\n\nouter', `Content-Type: message/rfc822\n\n${inner}`),
    );
    expect(await viewFile(outer, [])).toMatchObject({
      attachments: [{ mediaType: 'message/rfc822', name: 'attachment-1.eml' }],
    });
    const within = (await viewFile(outer, [1])) as Mail;
    expect(linesOf(within)).toContainEqual(['text', 'inner']);
    expect(await attachedFile(outer, [1, 1])).toMatchObject({ name: 'a.csv' });
    await expect(attachedFile(outer, [1, 2])).rejects.toMatchObject({ code: 'empty-file' });
    await expect(attachedFile(outer, [1, 1, 1])).rejects.toMatchObject({ code: 'wrong-type' });
  });

  it('that is a page alone is shown as its text, and says so', async () => {
    const html = `<html><head><title>t</title><style>p{}</style></head><body><script>ran()</script><!-- no --><p>承認&nbsp;済み<br>A &lt;b&gt; &#x5370;</p>
      <img src="https://elsewhere.example/p.png" onerror="ran()"><table><tr><td>番号</td><td>1</td></tr></table></body></html>`;
    const mail = await mailOf(`From: a@example.test\nContent-Type: text/html; charset=utf-8\n\n${html}`);
    expect(
      linesOf(mail)
        .filter(([kind]) => kind === 'text')
        .map(([, text]) => text)
        .filter(Boolean),
    ).toEqual(['承認 済み', 'A <b> 印', '番号\t1']);
    expect(mail.leftOut.map(({ what }) => what).sort()).toEqual(['html', 'remote']);
  });

  it('that packs its files in old ways says so', async () => {
    const mail = await mailOf(
      withParts(
        'Content-Type: text/plain\n\nhello\nbegin 644 list.xls\nM1234\n`\nend',
        'Content-Type: application/ms-tnef; name=winmail.dat\nContent-Disposition: attachment\n\nx',
      ),
    );
    expect(mail.leftOut).toEqual([
      { what: 'uuencode', count: 1 },
      { what: 'winmail', count: 1 },
    ]);
  });
});

describe('a mail made to do harm', () => {
  it('with five thousand attachments lists the first and says how many there are', async () => {
    const parts = Array.from(
      { length: 5_000 },
      (_, n) => `Content-Type: text/plain; name=f${n}.txt\nContent-Disposition: attachment\n\n${n}`,
    );
    const mail = await mailOf(withParts(...parts));
    expect([mail.attachments.length, mail.leftOut]).toEqual([200, [{ what: 'attachments', count: 5_000 }]]);
  });

  it('folded fifty times into itself is opened one mail at a time', async () => {
    let mail = 'From: a@example.test\n\ninnermost';
    for (let n = 0; n < 50; n += 1) mail = partedBy(`b${n}`, `Content-Type: message/rfc822\n\n${mail}`);
    const view = (await viewFile(bytesOf(mail), [])) as Mail;
    expect(view.attachments).toHaveLength(1);
    expect(await viewFile(bytesOf(mail), [1, 1, 1])).toMatchObject({ kind: 'mail' });
  });

  it('with parts in parts without end is refused whole', async () => {
    let mail = 'From: a@example.test\n';
    for (let n = 0; n < 60; n += 1) mail += `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`;
    expect(await viewFile(bytesOf(mail), [])).toEqual({ kind: 'unread', why: 'bomb' });
  });

  it.each([
    ['tags that never end', '<p'.repeat(300_000)],
    ['remarks that never end', '<!-- '.repeat(200_000)],
    ['blanks without end', `<td>${'&nbsp; \t'.repeat(200_000)}`],
    ['cells without end', '</td>'.repeat(200_000)],
  ])('is read in a moment: %s', async (_, html) => {
    await mailOf(`From: a@example.test\nContent-Type: text/html\n\n${html}`);
  });
});

describe('a mail made to do harm', () => {
  const head = 'From: a@example.test\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n';

  it('is read at once where a page leaves a hundred thousand spaces before what it asks for', async () => {
    await mailOf(head, `<img src=${' '.repeat(300_000)}x>`);
  });

  it('with more lines than anybody reads is cut, and says where', async () => {
    const { lines, leftOut } = await mailOf(head.replace('html', 'plain'), 'a\n'.repeat(30_000));
    expect([lines.length, leftOut]).toEqual([20_000, [{ what: 'lines', count: 20_000 }]]);
  });

  it('does not turn an address round by the name before it', async () => {
    const name = `=?utf-8?B?${Buffer.from('\u202e佐藤\u2067').toString('base64')}?=`;
    const mail = await mailOf(`From: ${name} <sato@example.test>\nSubject: x\n\nx`);
    expect(linesOf(mail)[0]).toEqual(['from', '佐藤 <sato@example.test>']);
  });

  it('names its files in whole letters that nothing turns round, whatever they are called', async () => {
    const called = (name: string) =>
      `Content-Type: constructor\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\n\nx`;
    const mail = await mailOf(
      withParts(called(`${'a'.repeat(199)}😀.pdf`), called('x\u202efdp.exe\u0007'), called('/')),
    );
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a'.repeat(199), 'xfdp.exe', 'attachment-3']);
  });

  it('that says other letters than it is written in is still shown, and says so', async () => {
    const mail = await mailOf(
      'From: a@example.test\nSubject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n',
      encode('承認しました', 'shift_jis'),
    );
    expect(mail.leftOut).toEqual([{ what: 'letters', count: null }]);
    const unknown = await mailOf('From: a@example.test\nContent-Type: text/plain; charset=x-none\n\n承認');
    expect(unknown.lines.at(-1)?.kind).toBe('text');
  });
});
