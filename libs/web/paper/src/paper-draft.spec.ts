// @vitest-environment jsdom
import '@angular/compiler';
import { describe, expect, it } from 'vitest';
import { changeStep, differences, draftOf, moveStep, withIds, withoutStep, withStep } from './paper-draft';
import { paper } from './paper-editor.fixture';

describe('writing a draft', () => {
  const draft = draftOf(paper());

  it('changes one step and leaves the others', () => {
    const written = changeStep(draft, 'a', { result: '見た' });
    expect(written.steps.map(({ result }) => result)).toEqual(['見た', '第3条に記載があった']);
  });

  it('adds, moves and removes steps; at the edge nothing moves', () => {
    const three = withStep(draft, 'c', 'INQUIRY', '2026-10-21');
    expect(moveStep(three, 'c', -1).steps.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
    expect(moveStep(three, 'a', -1)).toBe(three);
    expect(withoutStep(three, 'a').steps.map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('gives new steps the ids of the answer, though a step was added meanwhile', () => {
    const sent = withStep(draft, 'c', 'INQUIRY', '2026-10-21');
    const since = withStep(sent, 'd', 'INQUIRY', '2026-10-21');
    expect(withIds(since, sent.steps, ['a', 'b', 'new']).steps.map(({ id }) => id)).toEqual(['a', 'b', 'new', null]);
  });

  it('names every field that differs from what another person saved', () => {
    const theirs = { ...changeStep(draft, 'b', { result: '第4条' }), conclusion: 'DEVIATION' as const };
    expect(differences(draft, theirs)).toEqual([
      { part: 'steps', step: 2, field: 'result', mine: '第3条に記載があった', theirs: '第4条' },
      { part: 'conclusion', step: 0, field: 'conclusion', mine: '', theirs: 'DEVIATION' },
    ]);
  });
});
