import type { PaperView, StepBody } from '@akashi/contracts';
import type { Conclusion, Technique } from '@akashi/domain/control';

/** A step as it is being written. `key` holds it in place on the screen before the server has given it an id. */
export interface DraftStep extends StepBody {
  readonly key: string;
}

/** What a person writes on a paper. */
export interface PaperDraft {
  readonly steps: readonly DraftStep[];
  readonly conclusion: Conclusion | null;
  readonly note: string;
}

/** The parts of a paper that are saved on their own. */
export const paperParts = ['steps', 'conclusion'] as const;

export type PaperPart = (typeof paperParts)[number];

/** What is kept on the device until the server has it. */
export interface KeptDraft {
  /** What the server had when this was begun. */
  readonly base: PaperDraft;
  readonly draft: PaperDraft;
  readonly unsaved: readonly PaperPart[];
}

/** A paper as it went out, on the version it was written over. */
export interface SentPaper {
  readonly draft: PaperDraft;
  readonly version: number;
}

/** The paper as it stands on the server, to be written on. */
export function draftOf({ steps, conclusion, conclusionNote }: PaperView): PaperDraft {
  return {
    steps: steps.map((step) => ({
      key: step.id,
      id: step.id,
      technique: step.technique,
      procedure: step.procedure,
      result: step.result,
      interviewee: step.interviewee,
      performedOn: step.performedOn,
    })),
    conclusion,
    note: conclusionNote,
  };
}

/** An empty step at the end. */
export function withStep(draft: PaperDraft, key: string, technique: Technique, today: string): PaperDraft {
  const step: DraftStep = { key, id: null, technique, procedure: '', result: '', interviewee: '', performedOn: today };
  return { ...draft, steps: [...draft.steps, step] };
}

export function changeStep(draft: PaperDraft, key: string, change: Partial<StepBody>): PaperDraft {
  return { ...draft, steps: draft.steps.map((step) => (step.key === key ? { ...step, ...change } : step)) };
}

export function withoutStep(draft: PaperDraft, key: string): PaperDraft {
  return { ...draft, steps: draft.steps.filter((step) => step.key !== key) };
}

/** The step one place up or down; at the edge nothing moves. */
export function moveStep(draft: PaperDraft, key: string, by: -1 | 1): PaperDraft {
  const from = draft.steps.findIndex((step) => step.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.steps.length) return draft;
  const steps = [...draft.steps];
  [steps[from], steps[to]] = [steps[to]!, steps[from]!];
  return { ...draft, steps };
}

/** Gives the steps the ids the server answered with, by their order when they were sent; what came since stays. */
export function withIds(draft: PaperDraft, sent: readonly DraftStep[], ids: readonly string[]): PaperDraft {
  const idOf = new Map(sent.map(({ key }, at) => [key, ids[at] ?? null]));
  return { ...draft, steps: draft.steps.map((step) => ({ ...step, id: step.id ?? idOf.get(step.key) ?? null })) };
}

/** The steps as they are sent. */
export function stepsBody(steps: readonly DraftStep[]): StepBody[] {
  return steps.map(({ id, technique, procedure, result, interviewee, performedOn }) => ({
    id,
    technique,
    procedure,
    result,
    interviewee,
    performedOn,
  }));
}

/** One field that differs between what a person wrote and what someone else saved meanwhile. */
export interface DraftDifference {
  readonly part: PaperPart;
  /** Number of the step, from 1; 0 for the conclusion. */
  readonly step: number;
  readonly field: 'procedure' | 'result' | 'interviewee' | 'performedOn' | 'technique' | 'conclusion' | 'note';
  readonly mine: string;
  readonly theirs: string;
}

const stepFields = ['technique', 'procedure', 'result', 'interviewee', 'performedOn'] as const;

/** Where two drafts of a paper differ, step by step. */
export function differences(mine: PaperDraft, theirs: PaperDraft): DraftDifference[] {
  const found: DraftDifference[] = [];
  const count = Math.max(mine.steps.length, theirs.steps.length);
  for (let at = 0; at < count; at += 1) {
    for (const field of stepFields) {
      const [a, b] = [mine.steps[at]?.[field] ?? '', theirs.steps[at]?.[field] ?? ''];
      if (a !== b) found.push({ part: 'steps', step: at + 1, field, mine: a, theirs: b });
    }
  }
  const [a, b] = [mine.conclusion ?? '', theirs.conclusion ?? ''];
  if (a !== b) found.push({ part: 'conclusion', step: 0, field: 'conclusion', mine: a, theirs: b });
  if (mine.note !== theirs.note)
    found.push({ part: 'conclusion', step: 0, field: 'note', mine: mine.note, theirs: theirs.note });
  return found;
}

/** True when a part says the same in both. */
export function isSamePart(part: PaperPart, a: PaperDraft, b: PaperDraft): boolean {
  return a.steps.length === b.steps.length || part !== 'steps'
    ? differences(a, b).every((difference) => difference.part !== part)
    : false;
}

/** The named parts as they were written here, the others as they are stored. */
export function mergeDraft(parts: ReadonlySet<PaperPart>, mine: PaperDraft, stored: PaperDraft): PaperDraft {
  const { steps } = parts.has('steps') ? mine : stored;
  const { conclusion, note } = parts.has('conclusion') ? mine : stored;
  return { steps, conclusion, note };
}
