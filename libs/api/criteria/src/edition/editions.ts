import { compareCriterionKeys, parseCriterionNumber } from '@akashi/domain/catalogue';
import { demoWording } from './demo-wording';
import {
  chaptersAndGroups,
  governanceAndManagement,
  objectives,
  toCriterion,
  type EditionCriterion,
  type Heading,
} from './edition-criteria';

export interface Edition {
  id: string;
  titleJa: string;
  titleEn: string;
  isFictional: boolean;
  sourceNote: string;
  criteria: EditionCriterion[];
}

/**
 * The numbers that are public one by one: 18 governance and 64 management items, 121 objectives and their 31 mandatory
 * controls, under labels of our own. A firm imports the scheme's own catalogue beside it.
 */
export function skeletonEdition(): Edition {
  const below = (heading: Heading): EditionCriterion[] =>
    heading.items.map((number, at) => {
      const isControl = number.endsWith('B');
      const ja = isControl ? `${heading.labels.ja}（基本言明要件）` : `${heading.labels.ja} ${at + 1}`;
      const en = isControl ? `${heading.labels.en} (basic requirement)` : `${heading.labels.en} ${at + 1}`;
      return toCriterion(number, { ja, en });
    });
  return {
    id: 'ismap-skeleton',
    titleJa: 'ISMAP管理基準 番号のみ（名称は当製品独自）',
    titleEn: 'ISMAP criteria, numbers only (labels are our own)',
    isFictional: false,
    sourceNote: '番号はISMAP管理基準（2022-04版）の公開された本文による。名称は独自に付けたもので、原文ではない。',
    criteria: inOrder([...governanceAndManagement(), ...objectives()], below),
  };
}

/** An invented edition of full size: true objectives, invented numbers and wording below them. Never for a real engagement. */
export function demoEdition(): Edition {
  const headings = [...governanceAndManagement(), ...objectives()];
  const below = (heading: Heading): EditionCriterion[] => {
    const at = headings.indexOf(heading);
    return numbersBelow(heading).map((number, place) => toCriterion(number, demoWording(at, place, heading.labels)));
  };
  return {
    id: 'demo',
    titleJa: '架空の管理基準（体験用）',
    titleEn: 'Fictional criteria (for trying things out)',
    isFictional: true,
    sourceNote: '四桁の項目の文言と番号の一部は架空のもの。実在の管理基準ではない。',
    criteria: inOrder(headings, below),
  };
}

/** Numbers from 1 on, but for the known ones, which keep theirs: the count of the heading in all. */
function numbersBelow({ number: heading, items, itemCount }: Heading): string[] {
  const parsed = parseCriterionNumber(heading);
  const known = new Map(items.map((item) => [Number(parseCriterionNumber(item)?.key.split('.').at(-1)), item]));
  const suffix = parsed?.suffix === 'P' ? '.P' : '';
  const numbers = new Map(known);
  for (let next = 1; numbers.size < itemCount; next += 1) {
    if (!numbers.has(next)) numbers.set(next, `${parsed?.key}.${next}${suffix}`);
  }
  return [...numbers].sort(([a], [b]) => a - b).map(([, number]) => number);
}

/** Chapters, groups, headings and items, each where the catalogue has it. */
function inOrder(headings: readonly Heading[], below: (heading: Heading) => EditionCriterion[]): EditionCriterion[] {
  const rows = headings.flatMap((heading) => [toCriterion(heading.number, heading.labels), ...below(heading)]);
  return [...chaptersAndGroups(), ...rows].sort((a, b) => compareCriterionKeys(a.key, b.key));
}
