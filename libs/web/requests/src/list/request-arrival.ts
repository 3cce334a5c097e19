import { effect, inject, untracked, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { at, populationApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { Language, Toasts } from '@akashi/web-ui';
import type { BegunRequest } from '../dialogs/request-dialog';
import { requestForSample } from './begun-request';

interface Arrival {
  readonly engagementId: Signal<string>;
  /** Whether the list is there: before it nothing is shown and nothing is asked. */
  readonly isRead: () => boolean;
  /** What the address asks for: one request to be shown; papers, or a sample, to be asked for. */
  readonly open: Signal<string | undefined>;
  readonly papers: Signal<string | undefined>;
  readonly population: Signal<string | undefined>;
  readonly show: (requestId: string) => void;
  readonly begin: (begun: BegunRequest) => void;
}

/** Does once what somebody came for from a paper, the matrix or a sample, and forgets it in the address. */
export function arriveAtRequests(arrival: Arrival): void {
  const api = inject(Api);
  const router = inject(Router);
  const language = inject(Language);
  const toasts = inject(Toasts);
  effect(() => {
    const [open, papers, population] = [arrival.open(), arrival.papers(), arrival.population()];
    if (!arrival.isRead() || !(open ?? papers ?? population)) return;
    untracked(() => void arrive(open, papers, population));
  });

  async function arrive(open?: string, papers?: string, populationId?: string): Promise<void> {
    const engagementId = arrival.engagementId();
    const forgotten = { open: null, papers: null, population: null };
    await router.navigate([], { queryParams: forgotten, queryParamsHandling: 'merge', replaceUrl: true });
    if (open) arrival.show(open);
    else if (papers) arrival.begin({ testIds: papers.split(',') });
    else if (populationId) {
      try {
        const population = await api.ask(at(populationApi.view, { engagementId, populationId }));
        arrival.begin(requestForSample(population, language.lang()));
      } catch (problem) {
        const told = problemOf(problem);
        if (!told) throw problem;
        toasts.show(told.title);
      }
    }
  }
}
