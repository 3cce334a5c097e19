import {
  mainTargetLabels,
  resultLabels,
  techniqueLabels,
  testTypeLabels,
  testTypeShortLabels,
  type Label,
  type Labels,
} from '@akashi/contracts';
import type { MainTarget, Technique } from '@akashi/domain/control';
import { ismapReportWording20240801, type ReportWording } from '@akashi/domain/engagement';
import type { ReportModel } from './report-model';

/** The report is written in Japanese, in the words that its readers know from the screens. */
function japanese<K extends string>(labels: Labels<K>): Readonly<Record<K, string>> {
  const words = (Object.entries(labels) as [K, Label][]).map(([code, { ja }]) => [code, ja]);
  return Object.fromEntries(words) as Record<K, string>;
}

export const testTypeWords = japanese(testTypeLabels);
export const testTypeShort = japanese(testTypeShortLabels);
export const mainTargetWords = japanese(mainTargetLabels);
export const techniqueWords = japanese(techniqueLabels);
export const resultWords = japanese(resultLabels);

/** The sentences of the report: those it was composed with, or those that were printed before a report kept them. */
export function wordingOf({ wording }: Pick<ReportModel, 'wording'>): ReportWording {
  return wording ?? ismapReportWording20240801;
}

/** What was done, from the codes alone: `規程等の閲覧、質問`. A procedure's own text never comes here. */
export function procedureSummary(target: MainTarget, techniques: readonly Technique[], sampled: number): string {
  const objects: Record<MainTarget, string> = {
    REGULATION: '規程等',
    DOC_STATIC: '文書',
    RECORD: '記録',
    SETTING: '設定',
    FACILITY: '施設',
  };
  const words = techniques.map((technique) => (technique === 'INQUIRY' ? '担当者への質問' : techniqueWords[technique]));
  if (words.length === 0) return '';
  const subject = sampled > 0 ? `標本${sampled}件の${objects[target]}` : objects[target];
  const seen = words.filter((word) => word !== '担当者への質問');
  const asked = words.length > seen.length ? ['担当者への質問'] : [];
  return [...(seen.length > 0 ? [`${subject}の${seen.join('・')}`] : []), ...asked].join('、');
}

/** `2026年9月30日` */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `1,002` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
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
