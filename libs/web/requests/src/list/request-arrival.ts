import { Location } from '@angular/common';
import { effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { AnswererView } from '@akashi/contracts';
import { at, findingApi, populationApi, requestApi } from '@akashi/contracts/api';
import { MatrixStore } from '@akashi/web-data';
import { Api, EngagementContext, problemOf } from '@akashi/web-platform';
import { Language, Toasts } from '@akashi/web-ui';
import { requestForPapers } from '../begun/request-for-papers';
import { requestForPlan } from '../begun/request-for-plan';
import { requestForPopulation } from '../begun/request-for-population';
import { requestForSample } from '../begun/request-for-sample';
import type { BegunRequest } from '../dialogs/request-dialog';

/**
 * What the address asks for: one request to be shown; papers, a sample, a missing population, a plan for a finding, or a statement that
 * is sent back, to be asked for.
 */
export interface Arrived {
  readonly open: string | undefined;
  readonly papers: string | undefined;
  readonly population: string | undefined;
  readonly missing: string | undefined;
  readonly plan: string | undefined;
  readonly statement: string | undefined;
}

interface Arrival {
  readonly engagementId: () => string;
  /** Whether the list is there: before it nothing is shown and nothing is asked. */
  readonly isRead: () => boolean;
  readonly address: () => Arrived;
  readonly answerers: () => readonly AnswererView[];
  readonly show: (requestId: string) => void;
  readonly begin: (begun: BegunRequest) => void;
}

const forgotten: Record<keyof Arrived, null> = {
  ...{ open: null, papers: null, population: null, missing: null, plan: null, statement: null },
};

/** Does once what somebody came for from where something is missing, and forgets it in the address. */
export function arriveAtRequests(arrival: Arrival): void {
  const router = inject(Router);
  const location = inject(Location);
  const toasts = inject(Toasts);
  const begun = beginnings(arrival);
  effect(() => {
    const address = arrival.address();
    if (!arrival.isRead() || Object.values(address).every((one) => !one)) return;
    untracked(() => void arrive(address));
  });

  async function arrive(address: Arrived): Promise<void> {
    // What the page before had in hand goes along with the address: it is read before that is forgotten.
    const state = location.getState();
    await router.navigate([], { queryParams: forgotten, queryParamsHandling: 'merge', replaceUrl: true });
    if (address.open) return arrival.show(address.open);
    try {
      const found = await begun(address, begunIn(state));
      if (found) arrival.begin(found);
    } catch (problem) {
      const told = problemOf(problem);
      if (!told) throw problem;
      toasts.show(told.title);
    }
  }
}

function begunIn(state: unknown): BegunRequest {
  const held = typeof state === 'object' && state !== null && 'begun' in state ? state.begun : null;
  return (held ?? {}) as BegunRequest;
}

/** What a request begins with, by what is asked for. */
function beginnings({ engagementId, answerers }: Arrival) {
  const api = inject(Api);
  const matrix = inject(MatrixStore);
  const context = inject(EngagementContext);
  const { lang } = inject(Language);

  async function forMissing(code: string): Promise<BegunRequest | undefined> {
    const path = { engagementId: engagementId() };
    const declared = await api.ask(at(populationApi.declared, path));
    await matrix.load(path.engagementId);
    const one = declared.find((population) => population.code === code);
    const current = context.current();
    if (!one || !current) return undefined;
    const drawn = matrix.rows().filter(({ population }) => population === code);
    const testIds = drawn.flatMap(({ operation }) => (operation ? [operation.id] : []));
    return requestForPopulation(one, { start: current.periodStart, end: current.periodEnd }, testIds, lang());
  }

  /** Where the proposals cannot be read, the words are the writer's. */
  async function forPapers(testIds: readonly string[]): Promise<BegunRequest> {
    const read = api.ask(at(requestApi.proposals, { engagementId: engagementId() }));
    return requestForPapers(testIds, await read.then(({ proposals }) => proposals).catch(() => []));
  }

  return async (address: Arrived, carried: BegunRequest): Promise<BegunRequest | undefined> => {
    const path = { engagementId: engagementId() };
    if (address.papers) return forPapers(address.papers.split(','));
    if (address.statement) return { ...carried, askedFrom: { kind: 'statement', key: address.statement } };
    if (address.missing) return forMissing(address.missing);
    if (address.population) {
      const view = await api.ask(at(populationApi.view, { ...path, populationId: address.population }));
      return requestForSample(view, lang());
    }
    if (!address.plan) return undefined;
    return requestForPlan(
      await api.ask(at(findingApi.view, { ...path, findingId: address.plan })),
      answerers(),
      lang(),
    );
  };
}
