import { computed, inject, type Signal } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { isCounting, isKnownComplete } from '@akashi/domain/sampling';
import { EngagementContext } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { populationPageTexts } from './population-page-texts';

/** What the person may do with a population now, and where not, why. Make it in a field. */
export class PopulationRights {
  private readonly context = inject(EngagementContext);
  private readonly said = refusalText();
  private readonly t = texts(populationPageTexts);
  private readonly isOpen = computed(() => isFieldworkOpen(this.context.current()?.state ?? 'archived'));

  readonly registerReason = computed(() => {
    if (!this.context.can('population.register')) return this.t().mayNotRegister;
    return this.isOpen() ? '' : this.t().closed;
  });
  readonly askReason = computed(() => {
    if (!this.context.can('request.draft')) return this.t().mayNotAsk;
    return this.isOpen() ? '' : this.t().closed;
  });
  readonly drawReason = computed(() => {
    const population = this.population();
    if (!population) return '';
    if (!this.context.can('sample.draw')) return this.t().mayNotDraw;
    if (!this.isOpen()) return this.t().closed;
    const counting = isCounting(population.state);
    if (!counting.allowed) return this.said(counting);
    if (population.tests.length === 0) return this.t().linkFirst;
    return this.said(isKnownComplete(population));
  });
  readonly recordReason = computed(() => {
    if (!this.context.can('item.record')) return this.t().mayNotRecord;
    if (!this.isOpen()) return this.t().closed;
    return this.said(isCounting(this.population()?.state ?? 'registered'));
  });
  readonly mayVoid = computed(() => this.context.can('item.void') && this.isOpen() && !this.population()?.ended);
  /** Fewer items than the table asks for are a reviewer's to agree to, and another person's to draw. */
  readonly mayAgree = computed(
    () => this.context.can('sample.agree-size') && this.isOpen() && (this.population()?.tableSize ?? 0) > 1,
  );

  constructor(private readonly population: Signal<PopulationView | null>) {}
}
