import JSZip from 'jszip';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Every text that a file tells: of an archive what each entry tells, to any depth; of a PDF its letters, its properties and its streams. */
export async function toldBy(bytes: Buffer): Promise<string[]> {
  const raw = bytes.toString('utf8');
  if (raw.startsWith('PK')) return [raw, ...(await toldByArchive(bytes))];
  if (raw.startsWith('%PDF')) return [raw, ...streamsOf(bytes), ...(await lettersOf(bytes))];
  return [raw];
}

async function toldByArchive(bytes: Buffer): Promise<string[]> {
  const { files } = await JSZip.loadAsync(bytes);
  const told: string[] = [];
  for (const [name, entry] of Object.entries(files))
    told.push(name, ...(await toldBy(await entry.async('nodebuffer'))));
  return told;
}

/** What is packed inside a PDF and printed nowhere: properties, attached files. */
function streamsOf(pdf: Buffer): string[] {
  const streams = pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g);
  return [...streams].flatMap(({ 1: body = '' }) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('utf8')];
    } catch {
      return [];
    }
  });
}

/** A page a text. A file that only begins like a PDF prints nothing. */
async function lettersOf(pdf: Buffer): Promise<string[]> {
  const reading = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
  });
  try {
    const document = await reading.promise;
    const told = [JSON.stringify(await document.getMetadata())];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      told.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    return told;
  } catch {
    return [];
  } finally {
    await reading.destroy();
  }
}
