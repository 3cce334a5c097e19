import { describe, expect, it } from 'vitest';
import { placeAfter, walkChecks, walkKeys } from './check-walk';

function page(html: string): HTMLElement {
  const host = document.createElement('div');
  host.innerHTML = html;
  for (const link of host.querySelectorAll<HTMLElement>('[data-check]')) {
    link.checkVisibility = () => link.closest('[hidden]') === null;
  }
  document.body.replaceChildren(host);
  return host;
}

const two = `<a href="/a" data-check="査閲">1</a><button data-check="期限">2</button>`;

describe('going from unmet check to unmet check', () => {
  it('goes around the end, either way, and begins where it is asked to', () => {
    expect([placeAfter(-1, 3, 1), placeAfter(2, 3, 1), placeAfter(0, 3, -1), placeAfter(-1, 3, -1)]).toEqual([
      0, 0, 2, 2,
    ]);
  });

  it('moves the focus and says which of how many it is', () => {
    const host = page(`<ak-report-outline>${two}</ak-report-outline>`);
    expect(walkChecks(host, 1)).toEqual({ text: '査閲', at: 1, of: 2 });
    expect(document.activeElement?.getAttribute('data-check')).toBe('査閲');
    expect(walkChecks(host, 1)).toEqual({ text: '期限', at: 2, of: 2 });
    expect(walkChecks(host, 1)).toEqual({ text: '査閲', at: 1, of: 2 });
    expect(walkChecks(host, -1)).toEqual({ text: '期限', at: 2, of: 2 });
  });

  it('takes the table of the checks where the list is not shown, and each check once', () => {
    const both = page(`<ak-report-outline>${two}</ak-report-outline><ak-report-checks>${two}</ak-report-checks>`);
    expect(walkChecks(both, 1)?.of).toBe(2);
    const narrow = page(
      `<ak-report-outline hidden>${two}</ak-report-outline><ak-report-checks>${two}</ak-report-checks>`,
    );
    walkChecks(narrow, 1);
    expect(document.activeElement?.closest('ak-report-checks')).not.toBeNull();
  });

  it('says that none is shown', () => {
    expect(walkChecks(page('<ak-report-outline hidden></ak-report-outline>'), 1)).toBeNull();
  });

  it('prints its keys where a check is unmet that the firm looks at', () => {
    const says = { nextCheck: '次の確認', checkBefore: '前の確認' };
    expect(
      walkKeys(
        [
          { ok: true, level: 'blocking' },
          { ok: false, level: 'off' },
        ],
        says,
      ),
    ).toEqual([]);
    expect(walkKeys([{ ok: false, level: 'warning' }], says).map(({ keys }) => keys)).toEqual(['F8', 'Shift+F8']);
  });
});
