import { describe, expect, it } from 'vitest';
import { paperChanges } from './paper-changes';
import type { ContentEvidence, ContentItem, ContentMark, ContentStep, PaperContent } from './paper-content';

const step = (id: string, change: Partial<ContentStep> = {}): ContentStep => ({
  id,
  technique: 'INSPECTION',
  procedure: '台帳を閲覧する',
  result: '承認者を確認できない。',
  interviewee: '',
  performedOn: '2026-11-12',
  performerId: 'sato',
  performedBy: '佐藤 花子',
  ...change,
});
const file = (sha256: string, stepId: string | null = null): ContentEvidence => ({
  stepId,
  sha256,
  number: 412,
  name: 'ID発行一覧',
  versionNo: 1,
});
const item = (rank: number, result: string): ContentItem => ({
  rowSha256: `row${rank}`,
  populationCode: 'P-12',
  rank,
  attribute: 'B',
  result,
  note: '',
});
const content = (change: Partial<PaperContent> = {}): PaperContent => ({
  round: 1,
  control: { id: 'c1', text: '承認を得て発行する。' },
  conclusion: 'NO_EXCEPTION',
  conclusionNote: '',
  steps: [step('a'), step('b')],
  evidence: [file('f1', 'a')],
  items: [item(5, 'NO_EXCEPTION')],
  deviations: [],
  marks: [],
  facts: [],
  ...change,
});
const mark = (change: Partial<ContentMark> = {}): ContentMark => ({
  id: 'm1',
  number: 1,
  evidenceNumber: 412,
  sha256: 'f1',
  kind: 'tick',
  note: '',
  region: { page: 10, left: 100, top: 200, width: 300, height: 40 },
  lines: null,
  stepId: 'a',
  cell: null,
  ...change,
});
const said = { name: 'ID発行一覧', source: '情報システム部', asOf: '2026-10-05', receivedOn: '2026-10-05' };
const parts = (change: Partial<PaperContent>, from: Partial<PaperContent> = {}) =>
  paperChanges(content(from), content(change));

describe('what changed on a paper', () => {
  it('is nothing between equal papers', () => {
    expect(parts({})).toEqual([]);
  });

  it('is a mark that came, went or says something else', () => {
    expect(parts({ marks: [mark()] })).toEqual([{ part: 'mark', before: null, after: mark() }]);
    const other = mark({ kind: 'exception', note: '承認が翌日' });
    expect(parts({ marks: [other] }, { marks: [mark()] })).toEqual([{ part: 'mark', before: mark(), after: other }]);
    expect(parts({ marks: [mark()] }, { marks: [mark()] })).toEqual([]);
  });

  it('is what is said of evidence, as it was and as it is', () => {
    const before = { evidenceId: 'e1', number: 412, said: { ...said, origin: null, ipe: null } };
    const after = { ...before, said: { ...before.said, asOf: '2026-09-30' } };
    expect(parts({ facts: [after] }, { facts: [before] })).toEqual([{ part: 'facts', before, after }]);
    expect(parts({ facts: [before] }, { facts: [before] })).toEqual([]);
  });

  it('is its conclusion and note, both told as they were and are', () => {
    expect(parts({ conclusion: 'DEVIATION', conclusionNote: '2件に記録がない。' })).toEqual([
      { part: 'conclusion', before: 'NO_EXCEPTION', after: 'DEVIATION' },
      { part: 'note', before: '', after: '2件に記録がない。' },
    ]);
  });

  it('is a step that changed, came or went, at the place where it stands or stood', () => {
    const changed = step('b', { result: '承認の記録がない。' });
    expect(parts({ steps: [step('a'), changed] })).toEqual([
      { part: 'step', place: 2, before: step('b'), after: changed },
    ]);
    expect(parts({ steps: [step('b'), step('c')] })).toEqual([
      { part: 'step', place: 1, before: step('a'), after: null },
      { part: 'step', place: 2, before: null, after: step('c') },
    ]);
    for (const other of [
      { technique: 'OBSERVATION' },
      { procedure: '質問する' },
      { interviewee: '高瀬' },
      { performedOn: null },
      { performerId: 'tamura', performedBy: '田村' },
      { performerId: 'another' },
    ] as Partial<ContentStep>[])
      expect(parts({ steps: [step('a', other), step('b')] })).toHaveLength(1);
  });

  it('is a file that came, went or was linked to another step; not what it is called now', () => {
    expect(parts({ evidence: [file('f2', 'a')] })).toEqual([
      { part: 'evidence', before: file('f1', 'a'), after: null },
      { part: 'evidence', before: null, after: file('f2', 'a') },
    ]);
    expect(parts({ evidence: [file('f1', 'b')] })).toHaveLength(2);
    expect(parts({ evidence: [{ ...file('f1', 'a'), name: '一覧' }] })).toEqual([]);
    expect(parts({ evidence: [file('f1', 'a'), file('f1', 'a')] })).toHaveLength(1);
  });

  it('is an item by its row and attribute, a deviation by its number, the control by its wording', () => {
    expect(parts({ items: [item(5, 'DEVIATION')] })).toEqual([
      { part: 'item', before: item(5, 'NO_EXCEPTION'), after: item(5, 'DEVIATION') },
    ]);
    expect(parts({ items: [{ ...item(5, 'NO_EXCEPTION'), rank: 6 }] })).toEqual([]);
    const deviation = { number: 1, attribute: 'B', fact: '記録がない' };
    expect(parts({ deviations: [deviation] })).toEqual([{ part: 'deviation', before: null, after: deviation }]);
    expect(parts({ control: { id: 'c2', text: '承認を得る。' } })).toEqual([
      { part: 'control', before: '承認を得て発行する。', after: '承認を得る。' },
    ]);
  });

  it('is the round, and the order alone where nothing else is', () => {
    expect(parts({ round: 2 })).toEqual([{ part: 'round', before: 1, after: 2 }]);
    const steps = [step('b'), step('a')];
    expect(parts({ steps, round: 2 }).map(({ part }) => part)).toEqual(['order', 'round']);
    expect(parts({ steps, conclusion: null }).map(({ part }) => part)).toEqual(['conclusion']);
  });
});
