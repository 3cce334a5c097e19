import {
  attributeResultLabels,
  conclusionLabels,
  evidenceFieldLabels,
  evidenceOriginLabels,
  markKindLabels,
  techniqueLabels,
} from '@akashi/contracts';
import {
  changedFacts,
  type ContentDeviation,
  type ContentEvidence,
  type ContentFacts,
  type ContentItem,
  type ContentMark,
  type ContentStep,
  type EvidenceField,
  type PaperChange,
} from '@akashi/domain/control';
import type { AttributeResult } from '@akashi/domain/sampling';
import { labels, texts } from '@akashi/web-ui';
import { markWords } from '../evidence/mark-words';
import { evidenceCode } from '../evidence-code';

/** A text as it was and as it is; the label is empty where the heading says it all. */
export interface ChangeLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** One change as it is shown: what it is about, whether it came, went or changed, and its texts. */
export interface ShownChange {
  readonly title: string;
  readonly kind: string;
  readonly lines: readonly ChangeLine[];
}

interface Sides<Thing> {
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** Turns changes into what is shown, in the language in use. Call it where injection is allowed, as in a field. */
export function changeLines(): (changes: readonly PaperChange[]) => ShownChange[] {
  const t = texts({
    conclusion: ['結論', 'Result'],
    note: ['結論の補足', 'Remark'],
    control: ['個別管理策の文言', 'Wording of the control'],
    step: (place: number) => [`手続${place}`, `Procedure ${place}`],
    item: (population: string, rank: number, attribute: string) => [
      `標本 ${population} ${rank} · ${attribute}`,
      `Sample ${population} ${rank} · ${attribute}`,
    ],
    deviation: (number: number) => [`逸脱 D-${number}`, `Deviation D-${number}`],
    round: ['回', 'Round'],
    order: ['並び', 'Order'],
    orderText: ['内容は同じで、並びだけが違います。', 'The same, in another order.'],
    came: ['追加', 'Added'],
    went: ['削除', 'Removed'],
    changed: ['変更', 'Changed'],
    technique: ['手法', 'Technique'],
    procedure: ['手続', 'Procedure'],
    result: ['結果', 'Result'],
    interviewee: ['質問先', 'Asked'],
    performedOn: ['実施日', 'Done on'],
    performedBy: ['実施者', 'Done by'],
    itemNote: ['説明', 'Note'],
    mark: (code: string, number: number) => [`証跡 ${code} の印${number}`, `Mark ${number} on evidence ${code}`],
    facts: (code: string) => [`証跡 ${code} の記載`, `What is said of evidence ${code}`],
    kind: ['種類', 'Kind'],
    place: ['場所', 'Place'],
    cell: ['標本', 'Sample'],
    under: (code: string, version: number) => [`証跡 ${code} 第${version}版`, `Evidence ${code}, version ${version}`],
  });
  const conclusions = labels(conclusionLabels);
  const techniques = labels(techniqueLabels);
  const results = labels(attributeResultLabels);
  const kinds = labels(markKindLabels);
  const origins = labels(evidenceOriginLabels);
  const fields = labels(evidenceFieldLabels);
  const words = markWords();
  const kindOf = ({ before, after }: Sides<unknown>) =>
    before === null ? t().came : after === null ? t().went : t().changed;
  const line = <Thing>(label: string, { before, after }: Sides<Thing>, say: (thing: Thing) => string): ChangeLine => ({
    label,
    before: before === null ? '' : say(before),
    after: after === null ? '' : say(after),
  });

  const stepLines = (sides: Sides<ContentStep>): ChangeLine[] =>
    [
      line(t().technique, sides, ({ technique }) => techniques()[technique]),
      line(t().procedure, sides, ({ procedure }) => procedure),
      line(t().result, sides, ({ result }) => result),
      line(t().interviewee, sides, ({ interviewee }) => interviewee),
      line(t().performedOn, sides, ({ performedOn }) => performedOn ?? ''),
      line(t().performedBy, sides, ({ performedBy }) => performedBy),
    ].filter(({ before, after }) => before !== after);

  const itemLines = (sides: Sides<ContentItem>): ChangeLine[] =>
    [
      line(t().result, sides, ({ result }) => results()[result as AttributeResult]),
      line(t().itemNote, sides, ({ note }) => note),
    ].filter(({ before, after }) => before !== after);

  const markLines = (sides: Sides<ContentMark>): ChangeLine[] =>
    [
      line(t().kind, sides, ({ kind }) => kinds()[kind]),
      line(t().place, sides, (mark) => words.place(mark)),
      line(t().itemNote, sides, ({ note }) => note),
      line(t().cell, sides, ({ cell }) => (cell ? words.cell(cell) : '')),
    ].filter(({ before, after }) => before !== after);

  const factLines = ({ before, after }: Sides<ContentFacts>): ChangeLine[] => {
    const say = (one: ContentFacts | null, field: EvidenceField): string => {
      const said = one?.said;
      if (!said) return '';
      if (field === 'origin') return said.origin ? origins()[said.origin] : '';
      return field === 'ipe' ? Object.values(said.ipe ?? {}).join(' / ') : (said[field] ?? '');
    };
    return changedFacts((before ?? after)!.said, (after ?? before)!.said).map((field) => ({
      label: fields()[field],
      before: say(before, field),
      after: say(after, field),
    }));
  };

  const evidenceTitle = ({ after, before }: Sides<ContentEvidence>): string => {
    const { number, versionNo } = (after ?? before)!;
    return t().under(evidenceCode(number), versionNo);
  };
  const markTitle = ({ after, before }: Sides<ContentMark>): string => {
    const { evidenceNumber, number } = (after ?? before)!;
    return t().mark(evidenceCode(evidenceNumber), number);
  };
  const factsTitle = ({ after, before }: Sides<ContentFacts>): string =>
    t().facts(evidenceCode((after ?? before)!.number));
  const itemTitle = ({ after, before }: Sides<ContentItem>): string => {
    const { populationCode, rank, attribute } = (after ?? before)!;
    return t().item(populationCode, rank, attribute);
  };
  const deviationTitle = ({ after, before }: Sides<ContentDeviation>): string =>
    t().deviation((after ?? before)!.number);

  const linesOf = (change: PaperChange): { title: string; lines: ChangeLine[] } => {
    switch (change.part) {
      case 'conclusion':
        return { title: t().conclusion, lines: [line('', change, (one) => conclusions()[one])] };
      case 'note':
      case 'control':
        return { title: t()[change.part], lines: [line('', change, (text) => text)] };
      case 'step':
        return { title: t().step(change.place), lines: stepLines(change) };
      case 'evidence':
        return { title: evidenceTitle(change), lines: [line('', change, ({ name }) => name)] };
      case 'mark':
        return { title: markTitle(change), lines: markLines(change) };
      case 'facts':
        return { title: factsTitle(change), lines: factLines(change) };
      case 'item':
        return { title: itemTitle(change), lines: itemLines(change) };
      case 'deviation':
        return {
          title: deviationTitle(change),
          lines: [line('', change, ({ attribute, fact }) => `${attribute} ${fact}`)],
        };
      case 'round':
        return { title: t().round, lines: [line('', change, (round) => `${round}`)] };
      case 'order':
        return { title: t().order, lines: [{ label: '', before: t().orderText, after: t().orderText }] };
    }
  };
  return (changes) =>
    changes.map((change) => ({ ...linesOf(change), kind: change.part === 'order' ? t().changed : kindOf(change) }));
}
