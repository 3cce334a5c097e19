import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AuditScopes } from './audit-scopes';

beforeEach(() => startWeb());

describe('who audits the controls of an ISMAP-LIU plan', () => {
  it('is told in a sum that adds up, with the way to the values that nobody is sure of', async () => {
    const page = await renderPage(AuditScopes, { sums: { external: 403, internal: 753, uncertain: 1156 } });
    expect(page.text).toContain('外部監査 403 ＋ 内部監査 753 ＝ 個別管理策 1156');
    expect(page.text).toContain('1156件は、監査の主体が要確認です。');
    expect(page.element.querySelector('a')?.getAttribute('href')).toContain('/rulesets');
  });

  it('warns of nothing once the firm has made its list certain', async () => {
    const page = await renderPage(AuditScopes, { sums: { external: 120, internal: 680, uncertain: 0 } });
    expect(page.text).not.toContain('要確認');
    expect(page.element.querySelector('a')).toBeNull();
  });
});
