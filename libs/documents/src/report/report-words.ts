import type { MainTarget, Technique } from '@akashi/domain/control';
import {
  ismapReportWording20240801,
  sentenceOf,
  wholeWording,
  type KeptWording,
  type ReportWording,
} from '@akashi/domain/engagement';

/** The words of the report: those it was composed with, or those that were printed before a report kept them. */
export function wordingOf({ wording = {} }: { wording?: KeptWording }): ReportWording {
  return wholeWording(wording, ismapReportWording20240801);
}

/** What was done, from the codes alone: `規程等の閲覧、質問`. A procedure's own text never comes here. */
export function procedureSummary(
  words: ReportWording,
  target: MainTarget,
  techniques: readonly Technique[],
  sampled: number,
): string {
  const { procedureObjects, techniques: names } = words.titles;
  const seen = techniques.filter((technique) => technique !== 'INQUIRY').map((technique) => names[technique]);
  const own = procedureObjects[target];
  const objects = sampled > 0 ? sentenceOf(words, 'sampleOf', { count: String(sampled), objects: own }) : own;
  return [
    ...(seen.length > 0 ? [sentenceOf(words, 'procedureOf', { objects, techniques: seen.join('・') })] : []),
    ...(techniques.includes('INQUIRY') ? [names.asked] : []),
  ].join('、');
}

/** A hash in groups of eight, so that it can be read aloud and a line can end between them. */
export function groupedHash(hash: string): string {
  return hash.replace(/.{8}(?=.)/g, '$& ');
}

/** A text for a line that must not wrap, in whole characters; what is left out is said in full elsewhere. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** What the files of a report are called, by its own titles; without what a file's name cannot hold. */
export function reportFileNames(model: {
  wording?: KeptWording;
}): Record<'pdf' | 'xlsx' | 'docx' | 'draft' | 'draftDocx', string> {
  const { document: titles, annexes, sections } = wordingOf(model).titles;
  return {
    pdf: `${inFileName(titles.name)}.pdf`,
    xlsx: `${inFileName(`${annexes.appendix}_${sections.appendix}`)}.xlsx`,
    docx: `${inFileName(titles.name)}.docx`,
    draft: `${inFileName(`${titles.name}_${titles.draft}`)}.pdf`,
    draftDocx: `${inFileName(`${titles.name}_${titles.draft}`)}.docx`,
  };
}

function inFileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
}
