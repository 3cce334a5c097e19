import { TestBed } from '@angular/core/testing';
import type { PackageItemView } from '@akashi/contracts';
import { startWeb } from '@akashi/web-ui/testing';
import { beforeEach, expect, it } from 'vitest';
import { PackageItems } from './package-items';
import { PaperAgreement } from './paper-agreement';

const item = (form: string, titleJa: string, sameFileAs: string[]): PackageItemView => ({
  form,
  titleJa,
  titleEn: form,
  owner: 'client',
  required: true,
  source: 'sent',
  state: 'FINAL',
  reason: '',
  fileName: 'a.pdf',
  sha256: 'ab'.repeat(32),
  sameFileAs,
  scan: 'none',
  version: 1,
});

beforeEach(() => startWeb());

const textOf = (host: { nativeElement: HTMLElement }) => host.nativeElement.textContent.replace(/\s+/g, ' ');

it('a paper whose file was given for another one too is told beside both of them', async () => {
  const shown = TestBed.createComponent(PackageItems);
  shown.componentRef.setInput('engagementId', 'e1');
  shown.componentRef.setInput('faults', []);
  shown.componentRef.setInput('items', [
    item('PUBLIC_ITEMS', '公表項目', ['APPLICATION']),
    item('APPLICATION', '登録申請書', ['PUBLIC_ITEMS']),
    item('PLEDGE', '誓約書', []),
  ]);
  await shown.whenStable();
  expect(textOf(shown)).toContain('「登録申請書」と同じファイルです。');
  expect(textOf(shown)).toContain('「公表項目」と同じファイルです。');
  expect(textOf(shown).split('同じファイルです').length - 1).toBe(2);
});

it('the papers are not called alike where one file stands for two of them', async () => {
  const shown = TestBed.createComponent(PaperAgreement);
  shown.componentRef.setInput('engagementId', 'e1');
  shown.componentRef.setInput('checks', [{ code: 'own-files', ok: false, level: 'warning' }]);
  await shown.whenStable();
  expect(textOf(shown)).toContain('二つの文書に登録された同じファイル · あり');
  expect(textOf(shown)).toContain('1項目中 0項目が一致');
});
