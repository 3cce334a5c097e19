import { Component, computed, inject, input, model } from '@angular/core';
import { Chip, Icon, Language, keepCurrentInSight, texts } from '@akashi/web-ui';
import { labelIn, type CriterionLine } from '../criteria';
import { amendmentTexts, changeKindTexts, treatmentTexts } from './amendment.texts';
import type { ChangeGroup, ChangeRow } from './changes';

/** What changed, by kind, each with how far its decision is; what did not change is counted. */
@Component({
  selector: 'ak-change-list',
  imports: [Chip, Icon],
  templateUrl: './change-list.html',
  styleUrl: './change-list.css',
  host: { role: 'navigation', '[attr.aria-label]': 't().changes' },
})
export class ChangeList {
  private readonly language = inject(Language);

  readonly groups = input.required<readonly ChangeGroup[]>();
  readonly unchanged = input.required<number>();
  readonly selections = input.required<number>();
  readonly criteria = input.required<ReadonlyMap<string, CriterionLine>>();
  readonly openKey = model.required<string>();

  protected readonly t = texts(amendmentTexts);
  protected readonly kinds = texts(changeKindTexts);
  protected readonly treatments = texts(treatmentTexts);
  protected readonly shown = computed(() => this.groups().filter(({ rows }) => rows.length > 0));

  constructor() {
    keepCurrentInSight(this.openKey);
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
