import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, type Rendered } from '../testing';
import { UploadNote } from './upload-note';

describe('the note of a file on its way', () => {
  let page: Rendered;
  const at = async (sent: number) => {
    document.body.innerHTML = '';
    page = await renderPage(UploadNote, { fileName: '言明書.xlsx', sent, size: 2_000_000 });
  };

  beforeEach(() => at(500_000));

  it('says how much has gone, in bytes and as a bar', () => {
    expect(page.text).toContain('ファイルを送っています1 / 2500.0 kB / 2.0 MB');
    expect(page.element.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('25');
  });

  it('says that it is being read once all of it has gone', async () => {
    await at(2_000_000);
    expect(page.text).toContain('行を読み、規則に照らしています2 / 2');
  });
});
