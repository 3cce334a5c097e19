import { TestBed } from '@angular/core/testing';
import type { MatrixTestsView, MatrixView } from '@akashi/contracts';
import { answer, asked, nothingAsked, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMatrixView } from '@akashi/web-data/testing';
import { MatrixStore } from '@akashi/web-data';

let store: MatrixStore;

beforeEach(() => {
  startWeb();
  store = TestBed.inject(MatrixStore);
});

const notes = () => store.rows().flatMap(({ tests }) => tests.map(({ note }) => note));

async function load(view: MatrixView = aMatrixView(), engagementId = 'e1'): Promise<void> {
  const read = store.load(engagementId);
  await answer(asked(`engagements/${engagementId}/matrix`), view);
  await read;
}

/** The tests as somebody noted on the first meanwhile. */
function testsWith(note: string, basis = 's1'): MatrixTestsView {
  const { tests, people } = aMatrixView();
  return { basis, people, tests: { ...tests, note: [note, ...tests.note.slice(1)] } };
}

describe('the matrix that is kept', () => {
  it('reads the controls once, and of the same statement nothing but the tests again', async () => {
    await load();
    const again = store.load('e1');
    await answer(asked('engagements/e1/matrix/tests'), testsWith('記録を見た'));
    await again;
    expect(notes()[0]).toBe('記録を見た');
    expect(store.rows().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(nothingAsked()).toBe(true);
  });

  it('reads all of it anew when another statement is planned meanwhile', async () => {
    await load();
    const again = store.load('e1');
    await answer(asked('engagements/e1/matrix/tests'), testsWith('別の版', 's2'));
    const { controls, ...rest } = aMatrixView();
    await answer(asked('engagements/e1/matrix'), {
      ...rest,
      basis: 's2',
      controls: { ...controls, id: ['d', 'e', 'f'] },
    });
    await again;
    expect(store.rows().map(({ id }) => id)).toEqual(['d', 'e', 'f']);
  });

  it('shows whoever went on to another engagement that one, however late the first one comes', async () => {
    const first = store.load('e1');
    const late = asked('engagements/e1/matrix');
    await load(aMatrixView(), 'e2');
    await answer(late, { ...aMatrixView(), basis: 's9' });
    await first;
    await settled();
    expect(store.engagementId()).toBe('e2');
    const again = store.load('e2');
    await refuseWith(asked('engagements/e2/matrix/tests'), 'not-found', 404);
    await again;
    expect(store.problem()).not.toBeNull();
  });
});
