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
import { Dialogs, texts, Toasts, type Act } from '@akashi/web-ui';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { LinkDialog, type LinkAsk, type LinkableTest } from './link-dialog';
import { populationPageTexts } from './population-page-texts';
import { SizeDialog, type SizeAsk } from './size-dialog';

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
    const tests = this.linkable(population);
    return this.ask<LinkTestsBody>(this.t().linked, [population.id, 'tests'], (act) =>
      this.dialogs.open<boolean, LinkAsk>(LinkDialog, { tests, act }, { focus: '.check' }),
    );
  }

  draw(population: PopulationView): Promise<PopulationView | undefined> {
    return this.askSize('draw', population, this.t().drawn);
  }

  expand(population: PopulationView): Promise<PopulationView | undefined> {
    return this.askSize('expand', population, this.t().expanded);
  }

  async voidItem({ id, rank, version }: SampleItemView): Promise<PopulationView | undefined> {
    const t = this.t();
    let after: PopulationView | undefined;
    const ask: TextAsk = {
      title: t.voidTitle(rank),
      help: t.voidHelp,
      label: t.reason,
      send: t.void,
      act: async (reason) => {
        const body: VoidItemBody = { version, reason };
        after = await this.send(['items', id, 'void'], body);
        return after ? null : this.attempt.problem();
      },
    };
    if (await this.dialogs.open<boolean, TextAsk>(TextDialog, ask, { focus: 'textarea' }))
      this.toasts.show(t.voided(rank));
    return after;
  }

  download(populationId: string): void {
    const path = inEngagement(this.context.id(), 'populations', populationId, 'file');
    void this.attempt.run(() => this.api.download(path));
  }

  private askSize(
    kind: SizeAsk['kind'],
    population: PopulationView,
    done: string,
  ): Promise<PopulationView | undefined> {
    const { id, version, code, rowCount, tableSize, itemTotal } = population;
    return this.ask<DrawSampleBody | ExpandSampleBody>(done, [id, kind], (act) => {
      const ask: SizeAsk = {
        kind,
        code,
        rowCount,
        tableSize,
        drawn: itemTotal,
        act: ({ size, reason }) => act({ version, size, reason }),
      };
      return this.dialogs.open<boolean, SizeAsk>(SizeDialog, ask, { focus: 'input' });
    });
  }

  /** Opens a dialog that sends what it was told and stays while it is refused; the population as it then is. */
  private async ask<Body extends object>(
    done: string,
    parts: readonly string[],
    open: (act: Act<Body>) => Promise<boolean | undefined>,
  ): Promise<PopulationView | undefined> {
    let after: PopulationView | undefined;
    const isDone = await open(async (body) => {
      after = await this.send(['populations', ...parts], body);
      return after ? null : this.attempt.problem();
    });
    if (isDone) this.toasts.show(done);
    return after;
  }

  private send(parts: readonly string[], body: object): Promise<PopulationView | undefined> {
    return this.attempt.run((key) =>
      this.api.post<PopulationView>(inEngagement(this.context.id(), ...parts), body, key),
    );
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
