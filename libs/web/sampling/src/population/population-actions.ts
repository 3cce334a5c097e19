import { inject, Injectable } from '@angular/core';
import type {
  DrawSampleBody,
  LinkTestsBody,
  PickSpecificBody,
  PopulationView,
  SampleItemView,
  VoidItemBody,
} from '@akashi/contracts';
import { at, itemApi, populationApi } from '@akashi/contracts/api';
import { MatrixStore } from '@akashi/web-data';
import { Api, EngagementContext, Sending, Session } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Dialogs, texts, Toasts, type Act } from '@akashi/web-ui';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { LinkDialog, type LinkAsk, type LinkableTest } from './link-dialog';
import { pickedFrom, sampleMethodOf } from '../selection/picked-from';
import { ReplaceItemDialog, type ReplaceItemAsk } from '../selection/replace-item-dialog';
import { SpecificDialog, type SpecificAsk } from '../selection/specific-dialog';
import { populationPageTexts } from './population-page-texts';
import { SizeDialog, type SizeAsk, type SizeChosen } from './size-dialog';
import { WithdrawPopulationDialog, type WithdrawPopulationAsk } from './withdraw-population-dialog';

/** What is done to a population. Each answers with the population as it then is, or undefined when nothing was done. */
@Injectable()
export class PopulationActions {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly store = inject(MatrixStore);
  private readonly t = texts(populationPageTexts);

  readonly attempt = new Sending();

  async link(population: PopulationView): Promise<PopulationView | undefined> {
    const path = this.pathOf(population);
    if (this.store.engagementId() !== path.engagementId) await this.store.load(path.engagementId);
    const tests = this.linkable(population);
    const address = at(populationApi.link, path);
    const send = (body: LinkTestsBody) => this.attempt.run((key) => this.api.send(address, body, key), address.url);
    return this.ask(this.t().linked, send, (act) =>
      this.dialogs.open<boolean, LinkAsk>(LinkDialog, { tests, act }, { focus: '.check' }),
    );
  }

  draw(population: PopulationView): Promise<PopulationView | undefined> {
    return this.askSize('draw', population, this.t().drawn);
  }

  expand(population: PopulationView): Promise<PopulationView | undefined> {
    return this.askSize('expand', population, this.t().expanded);
  }

  agreeSize(population: PopulationView): Promise<PopulationView | undefined> {
    return this.askSize('agreeSize', population, this.t().agreed);
  }

  pickSpecific(population: PopulationView): Promise<PopulationView | undefined> {
    const { version, code } = population;
    const address = at(populationApi.pickSpecific, this.pathOf(population));
    const send = (body: PickSpecificBody) => this.attempt.run((key) => this.api.send(address, body, key), address.url);
    return this.ask(this.t().picked, send, (act) => {
      const ask: SpecificAsk = {
        code,
        from: pickedFrom(population, this.context.id()),
        act: (said) => act({ version, ...said }),
      };
      return this.dialogs.open<boolean, SpecificAsk>(SpecificDialog, ask, { focus: 'input' });
    });
  }

  /** What comes of it is asked for before the dialog opens, so that it stands there from the first. */
  async withdraw(population: PopulationView): Promise<PopulationView | undefined> {
    const path = this.pathOf(population);
    const consequences = await this.attempt.run(() => this.api.ask(at(populationApi.consequences, path)));
    if (!consequences) return undefined;
    const engagementState = this.context.current()?.state ?? 'archived';
    const ask: WithdrawPopulationAsk = { ...path, engagementState, consequences, sending: this.attempt };
    const after = await this.dialogs.open<PopulationView, WithdrawPopulationAsk>(WithdrawPopulationDialog, ask, {
      focus: 'textarea',
    });
    if (after) this.toasts.show(this.t().withdrawn(after.code));
    return after;
  }

  async voidItem(item: SampleItemView, population: PopulationView): Promise<PopulationView | undefined> {
    const method = population.draws.find(({ ordinal }) => ordinal === item.draw)?.method ?? 'RANDOM';
    if (method === 'HAPHAZARD') return this.replaceItem(item, population);
    const { id, rank, version } = item;
    const t = this.t();
    const isReplaced = method === 'RANDOM' || method === 'SYSTEMATIC';
    const address = at(itemApi.void, { engagementId: this.context.id(), itemId: id });
    let after: PopulationView | undefined;
    const ask: TextAsk = {
      title: t.voidTitle(rank),
      help: isReplaced ? t.voidHelp : t.voidAlone,
      label: t.reason,
      send: t.void,
      act: async (reason) => {
        after = await this.attempt.run((key) => this.api.send(address, { version, reason }, key), address.url);
        return after ? null : this.attempt.problem();
      },
    };
    if (await this.dialogs.open<boolean, TextAsk>(TextDialog, ask, { focus: 'textarea' }))
      this.toasts.show(isReplaced ? t.voided(rank) : t.voidedAlone(rank));
    return after;
  }

  private replaceItem({ id, rank, version }: SampleItemView, population: PopulationView) {
    const address = at(itemApi.void, { engagementId: this.context.id(), itemId: id });
    const send = (body: VoidItemBody) => this.attempt.run((key) => this.api.send(address, body, key), address.url);
    return this.ask<VoidItemBody>(this.t().voided(rank), send, (act) => {
      const ask: ReplaceItemAsk = {
        rank,
        from: pickedFrom(population, this.context.id()),
        act: (said) => act({ version, ...said }),
      };
      return this.dialogs.open<boolean, ReplaceItemAsk>(ReplaceItemDialog, ask, { focus: 'textarea' });
    });
  }

  download(populationId: string): void {
    const address = at(populationApi.file, { engagementId: this.context.id(), populationId });
    void this.attempt.run(() => this.downloads.fetch(address));
  }

  private askSize(
    verb: 'draw' | 'expand' | 'agreeSize',
    population: PopulationView,
    done: string,
  ): Promise<PopulationView | undefined> {
    const { version, code, rowCount, tableSize, sampleTotal, agreedSize, selection } = population;
    const address = at(populationApi[verb], this.pathOf(population));
    const kind = verb === 'agreeSize' ? 'agree' : verb;
    // Whoever agreed does not draw: to them it is as if nobody had.
    const agreed = agreedSize && agreedSize.by !== this.session.userId() ? agreedSize : null;
    const send = (body: DrawSampleBody) => this.attempt.run((key) => this.api.send(address, body, key), address.url);
    return this.ask(done, send, (act) => {
      const ask: SizeAsk = {
        kind,
        code,
        rowCount,
        tableSize,
        drawn: sampleTotal,
        selection,
        from: pickedFrom(population, this.context.id()),
        ...(kind === 'expand' && { method: sampleMethodOf(population) }),
        agreed: kind === 'draw' ? agreed : null,
        act: (said: SizeChosen) => act({ version, ...said }),
      };
      return this.dialogs.open<boolean, SizeAsk>(SizeDialog, ask, { focus: 'input' });
    });
  }

  /** Opens a dialog that sends what it was told and stays while it is refused; the population as it then is. */
  private async ask<Body extends object>(
    done: string,
    send: (body: Body) => Promise<PopulationView | undefined>,
    open: (act: Act<Body>) => Promise<boolean | undefined>,
  ): Promise<PopulationView | undefined> {
    let after: PopulationView | undefined;
    const isDone = await open(async (body) => {
      after = await send(body);
      return after ? null : this.attempt.problem();
    });
    if (isDone) this.toasts.show(done);
    return after;
  }

  private pathOf({ id }: PopulationView): { engagementId: string; populationId: string } {
    return { engagementId: this.context.id(), populationId: id };
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
