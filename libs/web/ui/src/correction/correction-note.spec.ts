import { TestBed } from '@angular/core/testing';
import type { CorrectionView } from '@akashi/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { startWeb } from '../testing';
import { CorrectionNote } from './correction-note';

const open = {
  ...{ id: 'c1', state: 'open', replacedEdition: 1, editionNo: 2, reason: '件数の記載の誤り' },
  ...{ openedAt: '2026-12-20T16:00:00.000Z', openedByName: '高瀬 亮' },
} as CorrectionView;

beforeEach(() => startWeb());

function shown(...corrections: CorrectionView[]): HTMLElement {
  const fixture = TestBed.createComponent(CorrectionNote);
  fixture.componentRef.setInput('engagementId', 'e-1');
  fixture.componentRef.setInput('corrections', corrections);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('the note of an open correction', () => {
  it('says which version, since which day in Japan and why, and leads to it', () => {
    const note = shown(open);
    for (const said of ['第1版を訂正しています（第2版の草案）', '2026-12-21 から（高瀬 亮）', '件数の記載の誤り'])
      expect(note.textContent).toContain(said);
    expect(note.querySelector('a')?.getAttribute('href')).toBe('/engagements/e-1/report?tab=correction');
  });

  it('is nothing where none is open', () => {
    expect(shown({ ...open, state: 'issued' }).textContent).toBe('');
  });
});
