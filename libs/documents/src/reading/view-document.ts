import type { ReadFileView } from '@akashi/contracts';
import type { BoundedArchive } from '../archive/bounded-archive';
import { folderOf, isCodePart, relations, relationsPartOf } from '../archive/office-parts';
import { readXml } from '../archive/read-xml';
import { BoundedLines } from './bounded-lines';
import { readDocumentStyles } from './document-styles';
import { DocumentText } from './document-text';
import { LeftOut } from './left-out';
import { ListLabels, readLists } from './list-labels';

/** The text of a word processor's document, from its main part, with its notes at the end. */
export async function viewDocument(archive: BoundedArchive, part: string): Promise<ReadFileView> {
  const leftOut = new LeftOut();
  const related = [...(await relations(archive, relationsPartOf(part), folderOf(part))).values()];
  const targetOf = (type: string) =>
    related.find((relation) => relation.type === type && archive.has(relation.target))?.target ?? null;
  const styles = await readDocumentStyles(archive, targetOf('styles'));
  const labels = new ListLabels(await readLists(archive, targetOf('numbering')));
  const lines = new BoundedLines(leftOut);
  for (const one of [part, targetOf('footnotes'), targetOf('endnotes')]) {
    // Each part by a reader of its own: what one leaves open is not the next one's.
    const reader = new DocumentText(lines, labels, styles, leftOut);
    if (one) await readXml(archive, one, eventsOf(reader));
  }
  tellParts(archive.names, leftOut);
  return { kind: 'document', lines: lines.all, leftOut: leftOut.list };
}

const eventsOf = (reader: DocumentText) => ({
  open: (name: string, attributes: Readonly<Record<string, string>>) => reader.open(name, attributes),
  text: (text: string) => reader.text(text),
  close: (name: string) => reader.close(name),
});

function tellParts(names: readonly string[], leftOut: LeftOut): void {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  leftOut.add('comments', count(/^word\/comments\.xml$/));
  leftOut.add('margins', count(/^word\/(header|footer)\d*\.xml$/));
  leftOut.add('embedded', count(/^word\/embeddings\/[^/]+$/));
  if (names.some(isCodePart)) leftOut.say('macros');
}
