import { Component, DestroyRef, ElementRef, computed, inject, input, model } from '@angular/core';
import { Chip, Icon, Language, Shortcuts, keepCurrentInSight, texts } from '@akashi/web-ui';
import { MeasuredRow, RowSearch, VirtualRows, searchRows } from '@akashi/web-ui/rows';
import { labelIn, type CriterionLine } from '../criteria';
import { amendmentTexts, changeKindTexts, treatmentTexts } from './amendment.texts';
import type { ChangeGroup, ChangeRow } from './changes';

/** A kind of change, or one control under it. */
interface ChangeLine {
  readonly key: string;
  readonly group: ChangeGroup;
  readonly row: ChangeRow | null;
}

/** What changed, by kind, each with how far its decision is; what did not change is counted. Drawn where it is seen; J and K go up and down. */
@Component({
  selector: 'ak-change-list',
  imports: [Chip, Icon, MeasuredRow, RowSearch],
  templateUrl: './change-list.html',
  styleUrl: './change-list.css',
  host: { role: 'navigation', '[attr.aria-label]': 't().changes' },
})
export class ChangeList {
  private readonly language = inject(Language);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly groups = input.required<readonly ChangeGroup[]>();
  readonly unchanged = input.required<number>();
  readonly selections = input.required<number>();
  readonly criteria = input.required<ReadonlyMap<string, CriterionLine>>();
  /** Whether the changes are about a plan, which says what is done with each kind. */
  readonly treated = input(true);
  readonly openKey = model.required<string>();

  protected readonly t = texts(amendmentTexts);
  protected readonly kinds = texts(changeKindTexts);
  protected readonly treatments = texts(treatmentTexts);
  protected readonly search = searchRows(
    () => this.groups().flatMap(({ rows }) => rows),
    (row) => [this.numberOf(row), this.labelOf(row), row.before?.text, row.after?.text],
  );
  /** While something is sought the open control stays where it is, also when it is not among what was found. */
  protected readonly lines = computed(() => {
    const found = this.search.found();
    const kept = found && new Set(found);
    return this.groups().flatMap((group): ChangeLine[] => {
      const rows = kept ? group.rows.filter((row) => kept.has(row)) : group.rows;
      if (rows.length === 0) return [];
      const head = { key: `kind-${group.kind}`, group, row: null };
      return [head, ...rows.map((row) => ({ key: row.stableKey, group, row }))];
    });
  });
  protected readonly virtual = new VirtualRows({
    window: () => this.host,
    keys: computed(() => this.lines().map(({ key }) => key)),
    open: () => this.openKey(),
    height: 26,
  });
  protected readonly drawn = computed(() =>
    this.virtual.drawn().flatMap(({ at, gap }) => {
      const line = this.lines()[at];
      return line ? [{ ...line, at, gap }] : [];
    }),
  );

  constructor() {
    keepCurrentInSight(this.openKey);
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  private move(step: number): void {
    const keys = this.lines().flatMap(({ row }) => (row ? [row.stableKey] : []));
    const next = keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(this.openKey()) + step))];
    if (next !== undefined) this.openKey.set(next);
  }

  protected numberOf({ criterionKey }: ChangeRow): string {
    return this.criteria().get(criterionKey)?.number ?? criterionKey;
  }

  protected labelOf({ criterionKey }: ChangeRow): string {
    const line = this.criteria().get(criterionKey);
    return line ? labelIn(line, this.language.lang()) : '';
  }

  protected isDecided({ decision }: ChangeRow): boolean {
    return decision?.judged != null;
  }
}
