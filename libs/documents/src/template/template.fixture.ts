import JSZip from 'jszip';
import { writeStarterTemplate } from './write-starter-template';

/** Parts by name: a text, or what becomes of the one that is there. */
export type PartChange = string | ((text: string) => string);

/** The starter template with some of its parts changed or added. */
export async function changedTemplate(parts: Readonly<Record<string, PartChange>>): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(await writeStarterTemplate());
  for (const [name, change] of Object.entries(parts)) {
    const stands = (await archive.file(name)?.async('string')) ?? '';
    archive.file(name, typeof change === 'string' ? change : change(stands));
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The starter with markup before the end of its text. */
export function templateWith(markup: string): Promise<Uint8Array> {
  return changedTemplate({ 'word/document.xml': (xml) => xml.replace('<w:sectPr', `${markup}<w:sectPr`) });
}

/** The starter with a relation of its text. */
export function templateRelatedTo(type: string, target: string, mode = ''): Promise<Uint8Array> {
  const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  const relation = `<Relationship Id="rX" Type="${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
  return changedTemplate({
    'word/_rels/document.xml.rels': (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`),
  });
}

/** A paragraph of one run. */
export const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
