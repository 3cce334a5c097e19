import type { Harm } from '@akashi/domain/control';
import { fileTypeFromBuffer, fileTypeFromStream } from 'file-type';
import { Readable } from 'node:stream';

/** What is told from the first bytes of anything but an archive. */
const headBytes = 4_100;

const programs = new Set('exe elf macho class jar apk crx xpi deb rpm lnk chm swf wasm asar'.split(' '));
const withMacros = new Set('xlsm xltm docm dotm pptm potm ppsm'.split(' '));

const archive = Buffer.from('PK\u0003\u0004', 'latin1');
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The names under which macros lie, in a package of today and in a compound file of before 2007. */
const macroMarks = [Buffer.from('vbaProject.bin', 'latin1'), Buffer.from('_VBA_PROJECT', 'utf16le')];
/** The class of Windows Installer, which a compound file of that kind bears at its root. */
const installerMark = Buffer.from('84100c0000000000c000000000000046', 'hex');

/**
 * What a file does to whoever opens it, told by its content: a name is the sender's word. Null for one that runs nothing by
 * itself; a script is text, and read as such. `open` gives the bytes from their beginning, as often as it is asked.
 */
export async function harmOfFile(open: () => Readable): Promise<Harm | null> {
  const { head, hasMacros, isInstaller } = await lookThrough(open());
  if (!beginsWith(head, archive)) {
    const type = await fileTypeFromBuffer(head).catch(() => undefined);
    // Two letters make a program of Windows for whoever looks no further; a list may begin with them, and holds no zero byte.
    if (type && programs.has(type.ext) && head.includes(0)) return 'program';
    if (!beginsWith(head, compound)) return null;
    if (isInstaller) return 'program';
    return hasMacros ? 'macros' : null;
  }
  const ext = await typeOfArchive(open());
  if (programs.has(ext)) return 'program';
  return withMacros.has(ext) || hasMacros ? 'macros' : null;
}

/** Reads what may hold macros to its end, for a mark may stand anywhere, and holds no more of it than a mark is long. */
async function lookThrough(content: Readable) {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let [hasMacros, isInstaller] = [false, false];
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (head.length < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes);
    if (head.length === headBytes && !mayHoldMacros(head)) break;
    const seen = Buffer.concat([tail, chunk]);
    // Each for itself: one mark hides no other.
    isInstaller ||= seen.includes(installerMark);
    hasMacros ||= macroMarks.some((mark) => seen.includes(mark));
    tail = seen.subarray(-installerMark.length * 2);
  }
  return { head, hasMacros, isInstaller };
}

const beginsWith = (head: Buffer, mark: Buffer): boolean => head.subarray(0, mark.length).equals(mark);

const mayHoldMacros = (head: Buffer): boolean => beginsWith(head, archive) || beginsWith(head, compound);

/** An archive tells what it is by what it holds. One that cannot be followed is told by its marks alone. */
async function typeOfArchive(content: Readable): Promise<string> {
  try {
    const type = await fileTypeFromStream(Readable.toWeb(content) as ReadableStream<Uint8Array>);
    return type?.ext ?? '';
  } catch {
    return '';
  } finally {
    content.destroy();
  }
}
