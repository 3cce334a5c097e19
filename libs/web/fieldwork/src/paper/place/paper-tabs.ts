import type { PaperView } from '@akashi/contracts';
import type { TabItem } from '@akashi/web-ui/tabs';

type Named = Readonly<Record<'evidence' | 'items' | 'notes' | 'history' | 'prior', string>>;

/** What stands beside a paper; the sample where it has one, last year's where there was one. */
export function paperTabs(t: Named, paper: PaperView, hasPrior: boolean): readonly TabItem[] {
  const items = { id: 'items', label: t.items, count: paper.itemTotal };
  return [
    { id: 'evidence', label: t.evidence, count: paper.evidence.length },
    ...(paper.populations.length > 0 ? [items] : []),
    { id: 'notes', label: t.notes, count: paper.openNoteCount, hot: paper.openNoteCount > 0 },
    { id: 'history', label: t.history },
    ...(hasPrior ? [{ id: 'prior', label: t.prior }] : []),
  ];
}
