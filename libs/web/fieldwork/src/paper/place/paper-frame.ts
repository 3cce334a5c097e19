import type { PaperView } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import { paperKeys, paperPageTexts } from '@akashi/web-paper';
import { pageAt } from '@akashi/web-platform';
import type { Texts } from '@akashi/web-ui';

/** What the frame says of a paper: its name, the way back, which populations are frozen, and the keys of the page. */
export function paperFrame(
  t: Texts<typeof paperPageTexts>,
  engagementId: string,
  paper: PaperView | null,
  types: Readonly<Record<TestType, string>>,
) {
  const frozen = paper?.populations.filter(({ state }) => state === 'frozen') ?? [];
  return {
    title: paper ? `${paper.control.number} ${types[paper.type]}` : t.matrix,
    crumbs: [{ label: t.matrix, link: pageAt(engagementId, 'matrix') }, { label: paper?.control.number ?? '…' }],
    facts: frozen.map(({ code }) => ({ text: t.drawn(code), icon: 'lock' as const })),
    keys: paperKeys(t),
  };
}
