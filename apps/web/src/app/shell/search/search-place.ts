import type { SearchHit } from '@akashi/contracts';
import type { SearchKind } from '@akashi/domain/search';
import { pageAt } from '@akashi/web-platform';

/** The address at which a thing that was found is opened: its own page, or its place on the page that shows it. */
export function placeOf(
  kind: SearchKind,
  hit: Pick<SearchHit, 'id' | 'engagementId' | 'parentId' | 'label' | 'code'>,
): string {
  const { id, parentId, label, code } = hit;
  const inside = (...parts: string[]) => pageAt(hit.engagementId ?? '', ...parts);
  const places: Readonly<Record<SearchKind, () => string>> = {
    control: () => `${inside('matrix')}?control=${id}`,
    paper: () => inside('papers', id),
    evidence: () => (parentId === null ? inside('matrix') : `${inside('papers', parentId)}?evidence=${id}`),
    population: () => inside('populations', id),
    item: () =>
      label === 'paper'
        ? `${inside('papers', parentId ?? '')}?item=${id}&of=${encodeURIComponent(code.replace(/-\d+$/, ''))}`
        : inside('populations', parentId ?? ''),
    finding: () => inside('findings', id),
    engagement: () => inside('overview'),
    person: () => `/firm?member=${id}`,
    client: () => `/clients?client=${id}`,
  };
  return places[kind]();
}
