import { parentKey, parseCriterionNumber, type CriterionPart } from '@akashi/domain/catalogue';
import groupsTable from './tables/groups.tsv?raw';
import governanceManagementTable from './tables/governance-management.tsv?raw';
import objectivesTable from './tables/objectives.tsv?raw';
import { readTable } from '../read-table';

/** A criterion of an edition as a firm stores it. Level 1 is a chapter, which no number of the criteria names alone. */
export interface EditionCriterion {
  key: string;
  number: string;
  suffix: string | null;
  part: CriterionPart;
  level: number;
  parentKey: string | null;
  chapter: string;
  labelJa: string;
  labelEn: string;
  isMandatory: boolean;
  isAudited: boolean;
}

export interface Labels {
  ja: string;
  en: string;
}

/** A heading of the governance or management part, or a 統制目標, with what stands below it. */
export interface Heading {
  number: string;
  labels: Labels;
  /** Numbers of the items below it that are known one by one. */
  items: readonly string[];
  /** Four-digit items an edition of full size has below it, the known ones among them. */
  itemCount: number;
}

type GroupColumn = 'number' | 'label_ja' | 'label_en';
type ObjectiveColumn = GroupColumn | 'detailed_count' | 'mandatory';
type NumberColumn = GroupColumn | 'level';

/** 3.1.1 introduces the part and asks for nothing. */
const overview = '3.1.1';

const labelsOf = (row: Record<GroupColumn, string>): Labels => ({ ja: row.label_ja, en: row.label_en });

/** The headings of chapters 3 and 4, each with all of its items: these numbers are public one by one. */
export function governanceAndManagement(): Heading[] {
  const rows = readTable<NumberColumn>(governanceManagementTable);
  return rows
    .filter(({ level }) => level === '3')
    .map((heading) => {
      const items = rows.filter(({ number }) => parentKey(number) === heading.number && number !== heading.number);
      const numbers = items.map(({ number }) => number);
      return { number: heading.number, labels: labelsOf(heading), items: numbers, itemCount: numbers.length };
    });
}

/** The 121 objectives, each with its mandatory controls and with how many detailed controls it has. */
export function objectives(): Heading[] {
  return readTable<ObjectiveColumn>(objectivesTable).map((row) => ({
    number: row.number,
    labels: labelsOf(row),
    items: row.mandatory.split(' ').filter((number) => number !== ''),
    itemCount: Number(row.detailed_count),
  }));
}

/** Chapters and two-digit groups, under labels of our own. */
export function chaptersAndGroups(): EditionCriterion[] {
  return readTable<GroupColumn>(groupsTable).map((row) =>
    /^\d+$/.test(row.number) ? chapter(row.number, labelsOf(row)) : toCriterion(row.number, labelsOf(row)),
  );
}

/** A criterion from its number; throws on a number that is none, because the tables are ours. */
export function toCriterion(text: string, labels: Labels): EditionCriterion {
  const number = parseCriterionNumber(text);
  if (!number) throw new Error(`${text} is no number of the criteria.`);
  return {
    key: number.key,
    number: text,
    suffix: number.suffix,
    part: number.part,
    level: number.level,
    parentKey: number.parentKey,
    chapter: number.chapter,
    labelJa: labels.ja,
    labelEn: labels.en,
    isMandatory: number.isMandatory,
    isAudited: number.key !== overview,
  };
}

function chapter(number: string, labels: Labels): EditionCriterion {
  const part = number === '3' ? 'GOVERNANCE' : number === '4' ? 'MANAGEMENT' : 'CONTROLS';
  const facts = { suffix: null, parentKey: null, isMandatory: false, isAudited: true, level: 1 };
  return { ...facts, chapter: number, key: number, number, part, labelJa: labels.ja, labelEn: labels.en };
}
