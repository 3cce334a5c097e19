import type { PreIssueCheck } from '@akashi/domain/report';

/** Where unmet checks are led to: the list beside the text or, on a narrow page that has none, the table of the checks. */
const lists = ['ak-report-outline', 'ak-report-checks'] as const;

/** The place after the one that has the focus, around the end; without one the first, or the last for whoever goes back. */
export function placeAfter(current: number, count: number, step: 1 | -1): number {
  if (current < 0) return step === 1 ? 0 : count - 1;
  return (current + step + count) % count;
}

/** Moves the focus to the next unmet check that is shown, and gives it with its place; null where none is shown. */
export function walkChecks(host: HTMLElement, step: 1 | -1): { text: string; at: number; of: number } | null {
  for (const list of lists) {
    const links = [...host.querySelectorAll<HTMLElement>(`${list} [data-check]`)].filter(isShown);
    if (links.length === 0) continue;
    const current = links.findIndex((link) => link === document.activeElement);
    const at = placeAfter(current, links.length, step);
    links[at]?.focus();
    return { text: links[at]?.dataset['check'] ?? '', at: at + 1, of: links.length };
  }
  return null;
}

function isShown(link: HTMLElement): boolean {
  return link.checkVisibility();
}

/** The keys of the walk: they are printed where there is something to go to. */
export function walkKeys(
  checks: readonly Pick<PreIssueCheck, 'ok' | 'level'>[],
  says: Readonly<Record<'nextCheck' | 'checkBefore', string>>,
): { keys: string; label: string }[] {
  if (!checks.some(({ ok, level }) => !ok && level !== 'off')) return [];
  return [
    { keys: 'F8', label: says.nextCheck },
    { keys: 'Shift+F8', label: says.checkBefore },
  ];
}
