import { inject } from '@angular/core';
import type { MatrixRow } from '@akashi/web-data';
import { PageFrame, texts } from '@akashi/web-ui';
import { isEditable, isTyped } from './cells/cell-target';
import type { MatrixColumnId } from './grid/matrix-columns';
import { matrixPageTexts } from './matrix-page-texts';

interface DescribedMatrix {
  readonly chosen: () => readonly MatrixRow[];
  /** The column of the cursor: a key is printed only where it works. */
  readonly column: () => MatrixColumnId | undefined;
  readonly say: (params: Record<string, string | null>) => void;
}

/** What the frame shows of the matrix: where we are, what is chosen, the keys and commands. */
export function describeMatrix({ chosen: chosenRows, column, say }: DescribedMatrix): void {
  const table = texts(matrixPageTexts);
  inject(PageFrame).describe(() => {
    const t = table();
    const chosen = chosenRows();
    const at = column();
    const clean = (type: 'design' | 'operation') => chosen.filter((row) => row[type]?.conclusion === 'NO_EXCEPTION');
    const tests = chosen.reduce((count, row) => count + row.tests.length, 0);
    const work = [
      { keys: 'F2', label: t.keyEdit },
      ...(isTyped(at) ? [{ keys: 'Enter', label: t.keyDown }] : [{ keys: '1 2 3', label: t.keyResult }]),
      { keys: 'Ctrl+D', label: t.keyFill },
      { keys: 'Ctrl+Z', label: t.keyUndo },
    ];
    return {
      crumbs: [{ label: t.title }],
      facts:
        chosen.length === 0
          ? []
          : [
              { text: t.selectedFact(chosen.length, tests) },
              { text: t.designFact(clean('design').length) },
              { text: t.operationFact(clean('operation').length) },
            ],
      keys: [
        ...(isTyped(at) ? [] : [{ keys: 'Enter', label: t.keyOpen }]),
        ...(isEditable(at) ? work : [{ keys: 'Space', label: t.keySelect }]),
        ...(isTyped(at) ? [] : [{ keys: '/', label: t.keyFind }]),
        { keys: 'Ctrl+F', label: t.keyFindIn },
        ...(isEditable(at) ? [] : [{ keys: '1 2', label: t.keyNumber, quiet: true }]),
        { keys: 'Alt+Shift+←', label: t.keyFold, quiet: isEditable(at) },
        { keys: 'Shift+↓', label: t.keyRange, quiet: true },
        { keys: 'Alt+. Alt+,', label: t.keyWidth, quiet: true },
        { keys: 'Alt+Shift+. Alt+Shift+,', label: t.keyMove, quiet: true },
        { keys: 'Ctrl+C Ctrl+V', label: t.keyCopy, quiet: true },
        { keys: 'Delete', label: t.keyEmpty, quiet: true },
        { keys: 'Ctrl+Y', label: t.keyRedo, quiet: true },
        { keys: 'Ctrl+A', label: t.keyAll, quiet: true },
        { keys: 'Ctrl+Home', label: t.keyEdge, quiet: true },
        { keys: 'PageDown', label: t.keyPage, quiet: true },
        { keys: 'Alt+A', label: t.keyAssign, quiet: true },
        { keys: 'Alt+T', label: t.keyProcedures, quiet: true },
        { keys: 'Alt+E', label: t.keyShare, quiet: true },
        { keys: 'Alt+D', label: t.keyDistribute, quiet: true },
        { keys: 'Alt+Q', label: t.keyRequest, quiet: true },
        { keys: 'Ctrl+Enter', label: t.keySign, quiet: true },
      ],
      commands: [
        {
          id: 'matrix mine',
          label: t.commandMine,
          reading: 'じぶんのみかんりょう',
          run: () => say({ view: 'mine' }),
        },
        {
          id: 'matrix deviation',
          label: t.commandDeviations,
          reading: 'いつだつ',
          run: () => say({ view: 'deviation' }),
        },
        {
          id: 'matrix columns',
          label: t.commandColumns,
          reading: 'れつのはばとじゅんじょ',
          run: () => say({ order: null, widths: null }),
        },
      ],
    };
  });
}
