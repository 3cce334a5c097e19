import { namesOneOf } from '../procedure/client-names';
import { fold } from '../search/fold';
import { textLimits } from '../text/storable-text';

/** A procedure as far as it asks a client for something. */
interface AskingProcedure {
  readonly id: string;
  readonly version: number;
  readonly asks: string;
  readonly shows: string;
}

/** A paper of the plan with the firm's procedures for it; what a procedure does not ask for is an empty text. */
export interface ProposablePaper {
  readonly testId: string;
  readonly controlNumber: string;
  readonly procedures: readonly AskingProcedure[];
}

/** A request of last year with the papers of this year that its papers became. */
export interface ProposableLastYear {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly wanted: string;
  readonly shows: string;
  readonly dueOn: string;
  readonly answererId: string | null;
  readonly testIds: readonly string[];
}

/** A request of this year that was not withdrawn. */
export interface AskedRequest {
  readonly code: string;
  readonly wanted: string;
  readonly testIds: readonly string[];
  readonly procedureIds: readonly string[];
  readonly followsId: string | null;
}

/** One request for every paper that is asked for in the same words. */
export interface RequestProposal {
  readonly title: string;
  readonly wanted: string;
  readonly shows: string;
  readonly testIds: readonly string[];
  readonly procedures: readonly { readonly id: string; readonly version: number }[];
  readonly lastYear: readonly { readonly id: string; readonly code: string }[];
  /** Of last year's, moved to this one; null where only procedures ask. */
  readonly dueOn: string | null;
  readonly answererId: string | null;
}

/** What is not proposed: asked already, without a word to ask by, without a paper of this year, or naming another client. */
export type LeftOutReason = 'asked' | 'no-text' | 'no-paper' | 'names-client';

export interface LeftOutRequest {
  readonly reason: LeftOutReason;
  /** The first line of what would be asked; the number of the control where nothing says it. */
  readonly what: string;
  /** The request of this year that asks it, or of last year that asked. */
  readonly code: string | null;
  readonly papers: number;
}

export interface RequestSources {
  readonly papers: readonly ProposablePaper[];
  readonly lastYear: readonly ProposableLastYear[];
  readonly asked: readonly AskedRequest[];
  /** Names of the firm's other clients and of their services: no procedure's words may bring one here. */
  readonly otherClients: readonly string[];
}

interface Said {
  readonly wanted: string;
  readonly shows: string;
  readonly title: string;
}

interface Drawn extends Said {
  shownLines: string[];
  readonly testIds: Set<string>;
  readonly procedures: Map<string, number>;
  readonly lastYear: ProposableLastYear[];
}

/**
 * What a client may be asked for, by the papers of the plan: in the words of the firm's procedures and of last year's requests, one
 * request for the same words however many controls it serves, with everything that is left out and why. The same sources give the
 * same proposals in the same order.
 */
export function proposeRequests({ papers, lastYear, asked, otherClients }: RequestSources): {
  proposals: RequestProposal[];
  leftOut: LeftOutRequest[];
} {
  const drawing = new Drawing(asked, otherClients);
  for (const { testId, procedures } of papers)
    for (const procedure of procedures) if (procedure.asks !== '') drawing.byProcedure(testId, procedure);
  for (const one of lastYear) drawing.byLastYear(one);
  for (const { testId, controlNumber } of papers)
    if (!drawing.spoken.has(testId)) drawing.left.add('no-text', controlNumber, null, [testId]);
  return { proposals: [...drawing.drawn.values()].map(proposalOf), leftOut: drawing.left.all() };
}

/** The proposals as they are drawn, source by source. */
class Drawing {
  readonly drawn = new Map<string, Drawn>();
  readonly left = new LeftOut();
  /** Papers for which something says what to ask. */
  readonly spoken = new Set<string>();
  private readonly byWords: ReadonlyMap<string, AskedRequest>;

  constructor(
    private readonly asked: readonly AskedRequest[],
    private readonly otherClients: readonly string[],
  ) {
    this.byWords = new Map(asked.map((one) => [fold(one.wanted), one]));
  }

  byProcedure(testId: string, { id, version, asks, shows }: AskingProcedure): void {
    const title = titleOf(asks);
    this.spoken.add(testId);
    const isOf = (one: AskedRequest) => one.procedureIds.includes(id) && one.testIds.includes(testId);
    const there = this.asked.find(isOf) ?? this.byWords.get(fold(asks));
    if (there) this.left.add('asked', title, there.code, [testId]);
    else if (namesOneOf(`${asks}\n${shows}`, this.otherClients)) this.left.add('names-client', title, null, [testId]);
    else take(this.drawn, { wanted: asks, shows, title }, [testId]).procedures.set(id, version);
  }

  byLastYear(one: ProposableLastYear): void {
    const there = this.asked.find(({ followsId }) => followsId === one.id) ?? this.byWords.get(fold(one.wanted));
    for (const testId of one.testIds) this.spoken.add(testId);
    if (there) this.left.add('asked', one.title, there.code, one.testIds);
    else if (one.testIds.length === 0) this.left.add('no-paper', one.title, one.code, []);
    else take(this.drawn, one, one.testIds).lastYear.push(one);
  }
}

/** The first line of what is asked, as far as a title goes. */
const titleOf = (asks: string): string => (asks.trim().split('\n')[0] ?? '').slice(0, textLimits.name);

function take(drawn: Map<string, Drawn>, { title, wanted, shows }: Said, testIds: readonly string[]): Drawn {
  const key = fold(wanted);
  const there = drawn.get(key) ?? {
    ...{ title, wanted, shows, shownLines: [], testIds: new Set(), procedures: new Map(), lastYear: [] },
  };
  drawn.set(key, there);
  for (const testId of testIds) there.testIds.add(testId);
  const lines = shows.split('\n').filter((line) => line.trim() !== '');
  const more = lines.filter((line) => !there.shownLines.some((one) => fold(one) === fold(line)));
  const all = [...there.shownLines, ...more];
  if (all.join('\n').length <= textLimits.reason) there.shownLines = all;
  return there;
}

function proposalOf({ title, wanted, shownLines, testIds, procedures, lastYear }: Drawn): RequestProposal {
  const dueOn = lastYear.map((one) => one.dueOn).sort()[0] ?? null;
  return {
    ...{ title, wanted, shows: shownLines.join('\n'), testIds: [...testIds], dueOn },
    procedures: [...procedures].map(([id, version]) => ({ id, version })),
    lastYear: lastYear.map(({ id, code }) => ({ id, code })),
    answererId: lastYear.find(({ answererId }) => answererId !== null)?.answererId ?? null,
  };
}

class LeftOut {
  private readonly found = new Map<string, LeftOutRequest & { readonly testIds: Set<string> }>();

  add(reason: LeftOutReason, what: string, code: string | null, testIds: readonly string[]): void {
    const key = [reason, code ?? '', fold(what)].join('\n');
    const there = this.found.get(key) ?? { reason, what, code, papers: 0, testIds: new Set() };
    for (const testId of testIds) there.testIds.add(testId);
    this.found.set(key, { ...there, papers: there.testIds.size });
  }

  all(): LeftOutRequest[] {
    return [...this.found.values()].map(({ reason, what, code, papers }) => ({ reason, what, code, papers }));
  }
}
