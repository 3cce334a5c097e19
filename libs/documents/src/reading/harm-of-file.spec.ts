import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { harmOfFile } from './harm-of-file';

/** As it comes from a socket: in pieces that end anywhere. */
const inPieces = (bytes: Uint8Array, size: number) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size));
    })(),
    { objectMode: false },
  );
const harmOf = (bytes: Uint8Array, size = 1_000) => harmOfFile(() => inPieces(bytes, size));

const compound = (content: Buffer) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(9_000), content]);
const windowsProgram = Buffer.concat([Buffer.from('MZ\u0090\u0000', 'latin1'), Buffer.alloc(5_000)]);
const linuxProgram = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)]);

async function workbook(change: (zip: JSZip) => unknown = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('一覧').addRow(['番号', '氏名']);
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  await change(zip);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** As Excel names the part that makes a workbook one with macros; the project lies under a name of the sender's. */
async function withDeclaredMacros(zip: JSZip): Promise<void> {
  const types = await zip.file('[Content_Types].xml')!.async('string');
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const declared = types.replace(main, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
  zip.file('[Content_Types].xml', declared).file('xl/data.bin', 'code');
}

describe('what a file does to whoever opens it', () => {
  it.each([
    ['a list that begins as a program does', Buffer.from('MZ番号,氏名\n1,佐藤\n')],
    ['an export of the registry', Buffer.from('REGEDIT4\n\n[HKEY_LOCAL_MACHINE]\n')],
    ['a script, which is read as text', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['nothing', Buffer.alloc(0)],
    ['a text that speaks of macros', Buffer.from('xl/vbaProject.bin を含むファイル')],
    ['a compound file without macros', compound(Buffer.from('Workbook', 'utf16le'))],
    ['an archive that breaks off', Buffer.from('PK\u0003\u0004', 'latin1')],
  ])('is nothing: %s', async (_, bytes) => {
    expect(await harmOf(bytes)).toBeNull();
  });

  it.each([
    ['a program of Windows', windowsProgram],
    ['a program of Linux', linuxProgram],
    ['an installer', compound(Buffer.from('84100c0000000000c000000000000046', 'hex'))],
    ['a shortcut', Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(100)])],
  ])('is a program: %s', async (_, bytes) => {
    expect(await harmOf(bytes)).toBe('program');
  });

  it('is macros wherever their mark stands, in however small pieces it comes', async () => {
    const old = compound(Buffer.from('_VBA_PROJECT_CUR', 'utf16le'));
    for (const size of [1, 7, 4_100, 100_000]) expect(await harmOf(old, size)).toBe('macros');
    const named = await workbook((zip) => zip.file('xl/vbaProject.bin', 'code'));
    for (const size of [13, 4_100]) expect(await harmOf(named, size)).toBe('macros');
  });

  it('is macros also where the mark of something else stands before theirs', async () => {
    const installer = Buffer.from('84100c0000000000c000000000000046', 'hex');
    const hidden = await workbook((zip) => {
      zip.file('a.bin', installer, { compression: 'STORE' });
      zip.file('xl/vbaProject.bin', 'code');
    });
    expect(await harmOf(hidden)).toBe('macros');
  });

  it('is macros where the workbook declares them under another name', async () => {
    expect(await harmOf(await workbook(withDeclaredMacros))).toBe('macros');
    expect(await harmOf(await workbook())).toBeNull();
  });
});
