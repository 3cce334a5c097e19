import { computed, inject, Injectable, signal } from '@angular/core';
import type { MatchedFileView, MatchingView, PlaceDocumentsBody, PopulationView } from '@akashi/contracts';
import { at, matchingApi } from '@akashi/contracts/api';
import type { MatchField } from '@akashi/domain/matching';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { itemMatches, type TakenCell } from './matching-model';

/** Documents beside the sample that is open: who says of which item each is, by which rule they are searched, what was found. */
@Injectable()
export class SampleMatching {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly population = signal<PopulationView | null>(null);
  private readonly path = computed(() => {
    const population = this.population();
    return population && population.items.length > 0
      ? { engagementId: this.context.id(), populationId: population.id }
      : undefined;
  });
  private readonly read = this.api.read(() => {
    const path = this.path();
    return path && at(matchingApi.view, path);
  });

  readonly attempt = new Sending();
  readonly view = computed(() => (this.read.hasValue() ? (this.read.value() ?? null) : null));
  readonly error = this.read.error;
  readonly matches = computed(() => {
    const [population, view] = [this.population(), this.view()];
    return population && view ? itemMatches(population.items, view) : new Map<string, never>();
  });

  /** Documents whose words nobody has read yet. */
  readonly unread = computed(() => {
    const waiting = this.view()?.documents.filter(({ words }) => words === 'waiting') ?? [];
    return new Set(waiting.map(({ evidenceId }) => evidenceId)).size;
  });

  /** The population whose sample is open. */
  open(population: PopulationView | null): void {
    this.population.set(population);
  }

  reload(): void {
    this.read.reload();
  }

  /** Files on the papers that are no item's yet. */
  files(): Promise<MatchedFileView[]> {
    return this.api.ask(at(matchingApi.files, this.path()!));
  }

  /** Puts documents to items; what the rule says of them is looked up at once. */
  async place(body: PlaceDocumentsBody): Promise<boolean> {
    const address = at(matchingApi.place, this.path()!);
    return this.settle(await this.attempt.run((key) => this.api.send(address, body, key), address.url));
  }

  async setRule(fields: MatchField[]): Promise<boolean> {
    const address = at(matchingApi.setRule, this.path()!);
    const body = { version: this.view()?.rule?.versionNo ?? 0, fields };
    return this.settle(await this.attempt.run((key) => this.api.send(address, body, key), address.url));
  }

  /** Takes proposals as results; how many signatures fell with it, undefined where it was refused. */
  async take(cells: TakenCell[]): Promise<number | undefined> {
    const address = at(matchingApi.take, this.path()!);
    const body = { runNo: this.view()?.run?.runNo ?? 0, cells };
    const taken = await this.attempt.run((key) => this.api.send(address, body, key), address.url);
    if (taken) this.read.set(taken.matching);
    else this.read.reload();
    return taken?.voidedSignOffs;
  }

  /** Looks again where there is a rule and a document: it proposes, and changes nothing that a person set. */
  async run(): Promise<boolean> {
    const address = at(matchingApi.run, this.path()!);
    const after = await this.attempt.run((key) => this.api.send(address, undefined, key), address.url);
    if (after) this.read.set(after);
    return after !== undefined;
  }

  private async settle(after: MatchingView | undefined): Promise<boolean> {
    if (!after) return false;
    this.read.set(after);
    if (after.rule && after.documents.length > 0) await this.run();
    return true;
  }
}
