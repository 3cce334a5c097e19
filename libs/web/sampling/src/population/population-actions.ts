import { inject, Injectable } from '@angular/core';
import type {
  DrawSampleBody,
  ExpandSampleBody,
  LinkTestsBody,
  PopulationView,
  SampleItemView,
  VoidItemBody,
} from '@akashi/contracts';
import { Api, EngagementContext, inEngagement, MatrixStore, Sending } from '@akashi/web-platform';
import { Dialogs, texts, Toasts, TextDialog, type TextAsk } from '@akashi/web-ui';
import { LinkDialog, type LinkAsk, type LinkableTest } from './link-dialog';
import { populationPageTexts } from './population-page-texts';
import { SizeDialog, type SizeAsk, type SizeChosen } from './size-dialog';

/** What is done to a population. Each answers with the population as it then is, or undefined when nothing was done. */
@Injectable()
export class PopulationActions {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly store = inject(MatrixStore);
  private readonly t = texts(populationPageTexts);

  readonly attempt = new Sending();

  async link(population: PopulationView): Promise<PopulationView | undefined> {
    if (this.store.engagementId() !== this.context.id()) await this.store.load(this.context.id());
    const ask: LinkAsk = { tests: this.linkable(population) };
    const body = await this.dialogs.open<LinkTestsBody, LinkAsk>(LinkDialog, ask, { focus: '.check' });
    return body ? this.post([population.id, 'tests'], body, this.t().linked) : undefined;
  }

  async draw(population: PopulationView): Promise<PopulationView | undefined> {
    const chosen = await this.askSize('draw', population);
    if (!chosen) return undefined;
    const body: DrawSampleBody = { version: population.version, size: chosen.size, reason: chosen.reason };
    return this.post([population.id, 'draw'], body, this.t().drawn);
  }

  async expand(population: PopulationView): Promise<PopulationView | undefined> {
    const chosen = await this.askSize('expand', population);
    if (!chosen?.size) return undefined;
    const body: ExpandSampleBody = { version: population.version, size: chosen.size, reason: chosen.reason };
    return this.post([population.id, 'expand'], body, this.t().expanded);
  }

  async voidItem({ id, rank, version }: SampleItemView): Promise<PopulationView | undefined> {
    const t = this.t();
    const ask: TextAsk = { title: t.voidTitle(rank), help: t.voidHelp, label: t.reason, send: t.void };
    const reason = await this.dialogs.open<string, TextAsk>(TextDialog, ask, { focus: 'textarea' });
    if (!reason) return undefined;
    const body: VoidItemBody = { version, reason };
    const path = inEngagement(this.context.id(), 'items', id, 'void');
    const after = await this.attempt.run(() => this.api.post<PopulationView>(path, body));
    if (after) this.toasts.show(t.voided(rank));
    return after;
  }

  download(populationId: string): void {
    const path = inEngagement(this.context.id(), 'populations', populationId, 'file');
    void this.attempt.run(() => this.api.download(path));
  }

  private askSize(kind: SizeAsk['kind'], population: PopulationView): Promise<SizeChosen | undefined> {
    const { code, rowCount, tableSize, itemTotal } = population;
    const ask: SizeAsk = { kind, code, rowCount, tableSize, drawn: itemTotal };
    return this.dialogs.open<SizeChosen, SizeAsk>(SizeDialog, ask, { focus: 'input' });
  }

  private async post(parts: readonly string[], body: object, done: string): Promise<PopulationView | undefined> {
    const path = inEngagement(this.context.id(), 'populations', ...parts);
    const after = await this.attempt.run(() => this.api.post<PopulationView>(path, body));
    if (after) this.toasts.show(done);
    return after;
  }

  /** Operation tests that are not linked yet, those the statement names first. */
  private linkable({ code, tests }: PopulationView): LinkableTest[] {
    const linked = new Set(tests.map(({ testId }) => testId));
    return this.store
      .rows()
      .flatMap(({ operation, number, text, population }) =>
        operation && !linked.has(operation.id)
          ? [{ testId: operation.id, number, text, isNamed: population === code }]
          : [],
      )
      .sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
  }
}
