import { Component } from '@angular/core';
import { headingsOf, rowsOf, type MatrixRow } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MatrixGrid } from '../grid/matrix-grid';

const view = aMatrixView();
const at = (userId: string, family: string, column: string) => ({ userId, family, column });

@Component({
  selector: 'ak-shared-page',
  imports: [MatrixGrid],
  template: `
    <ak-matrix-grid
      engagementId="e1"
      today="2026-10-23"
      [rows]="rows"
      [headings]="headings"
      [keep]="keep"
      [sort]="{ column: 'number', descending: false }"
      [grouped]="false"
      [lineHeight]="32"
      [colleagues]="colleagues"
    />
  `,
})
class SharedPage {
  readonly rows = rowsOf(view);
  readonly headings = headingsOf(view);
  readonly keep = (_row: MatrixRow) => true;
  readonly colleagues = new Map([['b', [at('mori', '森', 'due'), at('ogawa', '小川', 'of-another-version')]]]);
}

beforeEach(() => startWeb());

describe('a colleague in the matrix', () => {
  it('is drawn over their cell and is none, where this page knows the column', async () => {
    const { element } = await renderPage(SharedPage);
    const drawn = [...element.querySelectorAll<HTMLElement>('.there')];
    expect(drawn.map((one) => [one.textContent, one.closest<HTMLElement>('[data-line]')?.dataset['line']])).toEqual([
      ['森', '1'],
    ]);
    expect(drawn[0]!.getAttribute('aria-hidden')).toBe('true');
    expect(element.querySelectorAll('[data-line="1"] [data-column]')).toHaveLength(14);
  });
});
