import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CellChanges } from './cells/cell-changes';
import type { MatrixGrid } from './grid/matrix-grid';
import { keepWhatIsTyped } from './matrix-arrival';

let kept = 0;

beforeEach(async () => {
  kept = 0;
  startWeb();
  TestBed.inject(Router).resetConfig([{ path: '**', children: [] }]);
  await TestBed.inject(Router).navigateByUrl('/engagements/e1/matrix');
  const grid = { keepTyped: () => (kept += 1) } as unknown as MatrixGrid;
  const changes = { recover: () => undefined } as unknown as CellChanges;
  runInInjectionContext(TestBed.inject(Injector), () => {
    keepWhatIsTyped({ grid: signal(grid), changes, loaded: signal(true) });
  });
});

const go = async (url: string): Promise<void> => {
  await TestBed.inject(Router).navigateByUrl(url);
  await settled();
};

describe('what is being typed in a cell', () => {
  it('is kept when the page is left', async () => {
    await go('/engagements/e1/findings');
    expect(kept).toBe(1);
  });

  it('goes on being typed when the address takes up the search a moment later', async () => {
    await go('/engagements/e1/matrix?q=3.1.2');
    await go('/engagements/e1/matrix?q=3.1.2&sort=due.asc#row');
    expect(kept).toBe(0);
  });
});
