import { computed, type Signal } from '@angular/core';
import { conclusionLabels, testStateLabels, testTypeShortLabels } from '@akashi/contracts';
import { testTypes } from '@akashi/domain/control';
import type { PaperEditor } from '@akashi/web-paper';
import { pageAt } from '@akashi/web-platform';
import { conclusionChips, labels, testStateChips } from '@akashi/web-ui';

/** All tests of the paper's control, this one in its place among them. Call it where injection is allowed, as in a field. */
export function testsOfControl(engagementId: Signal<string>, { paper: open, draft }: PaperEditor) {
  const types = labels(testTypeShortLabels);
  const states = labels(testStateLabels);
  const conclusions = labels(conclusionLabels);
  return computed(() => {
    const paper = open();
    if (!paper) return [];
    return [{ ...paper, conclusion: draft().conclusion }, ...paper.siblings]
      .sort((a, b) => testTypes.indexOf(a.type) - testTypes.indexOf(b.type))
      .map(({ id, type, state, conclusion }) => ({
        id,
        link: pageAt(engagementId(), 'papers', id),
        isHere: id === paper.id,
        name: types()[type],
        chip: conclusion ? conclusionChips[conclusion] : testStateChips[state],
        word: conclusion ? conclusions()[conclusion] : states()[state],
      }));
  });
}
