import type { AmendmentPageView, StatedControlView, StatementComparisonView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { changeGroups, isBeingDecided, judgedKind, rowsToDecide, suggestedAnswers } from './changes';
import { aComparison, anAmendmentPage, control, questions } from './changes.fixture';

const groupsOf = (comparison: StatementComparisonView, page: AmendmentPageView) =>
  changeGroups(comparison, page).map(({ kind, rows, decided }) => [kind, rows.length, decided]);

describe('the changed controls of a comparison', () => {
  it('stand under the kind they are judged to be', () => {
    expect(groupsOf(aComparison(), anAmendmentPage())).toEqual([
      ['reworded', 1, 0],
      ['control_changed', 1, 0],
      ['added', 1, 0],
      ['dropped', 1, 1],
    ]);
    const page = anAmendmentPage();
    page.amendment!.changes[0]!.judged = 'control_changed';
    expect(groupsOf(aComparison(), page).slice(0, 2)).toEqual([
      ['reworded', 0, 0],
      ['control_changed', 2, 1],
    ]);
  });

  it('have no decision where the amendment is about other versions', () => {
    const other = { ...aComparison(), from: 2, to: 3 };
    expect(changeGroups(other, anAmendmentPage()).flatMap(({ rows }) => rows.map(({ decision }) => decision))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([isBeingDecided(anAmendmentPage(), aComparison()), isBeingDecided(anAmendmentPage(), other)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the changes since last year', () => {
  const sinceLastYear = { ...aComparison(), from: 0, to: 1 };
  const page = anAmendmentPage();
  const ofYear = { isOpen: true, toStatement: 1, changes: [{ ...page.amendment!.changes[0]!, judged: null }] };

  it('are judged in the first plan, and in nothing else', () => {
    const asked = { ...page, ofYear };
    const [reworded] = changeGroups(sinceLastYear, asked);
    expect(reworded?.rows.map(({ decision }) => decision?.judged)).toEqual([null]);
    expect([isBeingDecided(asked, sinceLastYear), isBeingDecided(asked, { ...sinceLastYear, to: 2 })]).toEqual([
      true,
      false,
    ]);
    // The first plan was approved: who judged stays to be read.
    const approved = { ...page, ofYear: { ...ofYear, isOpen: false } };
    expect(isBeingDecided(approved, sinceLastYear)).toBe(false);
    expect(changeGroups(sinceLastYear, approved)[0]?.rows[0]?.decision).not.toBeNull();
    expect(changeGroups(sinceLastYear, page).flatMap(({ rows }) => rows.filter(({ decision }) => decision))).toEqual(
      [],
    );
  });
});

describe('the questions about a change', () => {
  it('are suggested from the columns, and from nothing else', () => {
    const yes = (differs: Parameters<typeof suggestedAnswers>[0]['differs']) =>
      Object.entries(suggestedAnswers({ differs }, questions)).flatMap(([code, answer]) => (answer ? [code] : []));
    expect(yes(['text', 'frequency'])).toEqual(['FREQUENCY']);
    expect(yes(['owner'])).toEqual(['MANAGER_NAME']);
    expect(yes(['text', 'owner'])).toEqual([]);
  });

  it('make what is judged', () => {
    const answers = suggestedAnswers({ differs: ['frequency'] }, questions);
    expect(judgedKind({ kind: 'control_changed' }, questions, answers)).toBe('control_changed');
    expect(judgedKind({ kind: 'reworded' }, questions, answers)).toBe('control_changed');
    expect(judgedKind({ kind: 'dropped' }, questions, answers)).toBe('dropped');
  });
});

describe('a group decided at once', () => {
  it('is what is undecided in it and may be decided so', () => {
    const comparison = aComparison();
    const more: StatedControlView = { ...control('9.9.9.9-1'), text: '別の文言' };
    comparison.changed.push({ kind: 'reworded', before: control('9.9.9.9-1'), after: more, differs: ['text'] });
    const page = anAmendmentPage();
    page.amendment!.changes.push({ ...page.amendment!.changes[0]!, stableKey: '9.9.9.9-1', judged: 'reworded' });
    const [group] = changeGroups(comparison, page);
    const answers = suggestedAnswers({ differs: ['text'] }, questions);
    const keys = rowsToDecide(group!, group!.rows[0]!, { questions, answers, reason: '' }).map((row) => row.stableKey);
    expect(keys).toEqual(['5.1.1.4-1']);
  });
});
