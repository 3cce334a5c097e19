import { Component, signal } from '@angular/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, settled, startWeb } from '../testing';
import { UploadLine } from './upload-line';

const upload = {
  sent: signal(8_000_000),
  waits: signal(false),
  wentOnFrom: signal(0),
  leftMs: signal<number | null>(null),
};

@Component({
  selector: 'ak-shown-upload',
  imports: [UploadLine],
  template: `<ak-upload-line [file]="file" [upload]="upload" />`,
})
class ShownUpload {
  protected readonly file = { name: '記録.bin', size: 20_000_000 };
  protected readonly upload = upload;
}

describe('a file on its way, as it is shown', () => {
  beforeEach(() => startWeb());

  it('says how much has gone, how long the rest takes, that it waits for the line, and where it went on', async () => {
    const page = await renderPage(ShownUpload);
    expect(page.text).toBe('8.0 MB / 20.0 MB · 送信中');
    expect(page.element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('40');
    upload.leftMs.set(90_000);
    await settled();
    expect(page.text).toContain('残り約2分');
    upload.waits.set(true);
    await settled();
    expect(page.element.querySelector('[role=status]')?.textContent).toContain('接続を待っています');
    upload.waits.set(false);
    upload.wentOnFrom.set(5_000_000);
    await settled();
    expect(page.text).toContain('前に届いた 5.0 MB の続きから送っています。');
  });
});
