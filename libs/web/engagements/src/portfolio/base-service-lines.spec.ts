// @vitest-environment jsdom
import type { WatchedEngagementView } from '@akashi/contracts';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { BaseServiceLines } from './base-service-lines';

const lapsed: WatchedEngagementView = {
  engagementId: 'e1',
  name: '2026年度 監査',
  findings: [{ fault: 'ends-in-period', grade: 'stop', registrationNo: 'C99-0001-1', controls: 96 }],
};
const unchecked: WatchedEngagementView = {
  engagementId: 'e2',
  name: '更新年',
  findings: [{ fault: 'never-checked', grade: 'warn', registrationNo: 'C99-0002-1', controls: 3 }],
};

beforeEach(() => startWeb());

describe('base services over all engagements', () => {
  it('are told one engagement a line, with the way to where they are looked up', async () => {
    const page = await renderPage(BaseServiceLines, { engagements: [lapsed, unchecked] });
    const links = [...page.element.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/engagements/e1/base-services',
      '/engagements/e2/base-services',
    ]);
    expect(page.text).toContain('C99-0001-1');
    expect(page.text).toContain('統制 96件');
    expect(page.text).toContain('（2 案件）');
  });

  it('are not spoken of while all is well', async () => {
    const page = await renderPage(BaseServiceLines, { engagements: [] });
    expect(page.text.trim()).toBe('');
  });
});
