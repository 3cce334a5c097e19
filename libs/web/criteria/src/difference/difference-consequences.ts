import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { testTypeShortLabels, type DifferenceLineView, type TouchedEngagementView } from '@akashi/contracts';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import { changedKeys, touchedBy } from '@akashi/domain/edition-mapping';
import { momentInJapan, pageAt } from '@akashi/web-platform';
import { Chip, labels } from '@akashi/web-ui';
import { consequencesTexts } from './consequences.texts';

/** How many papers or requests of one engagement are named one by one. */
const namedPapers = 12;

/** What the entry in focus, and the other edition as a whole, mean for engagements under way: each a link. */
@Component({
  selector: 'ak-difference-consequences',
  imports: [Chip, RouterLink],
  templateUrl: './difference-consequences.html',
  styleUrl: './difference-consequences.css',
  host: { role: 'complementary', tabindex: '0', '[attr.aria-label]': 't().title' },
})
export class DifferenceConsequences {
  readonly lines = input.required<readonly DifferenceLineView[]>();
  /** The entry in focus. */
  readonly line = input.required<DifferenceLineView | null>();
  readonly engagements = input.required<readonly TouchedEngagementView[]>();

  protected readonly t = consequencesTexts();
  private readonly types = labels(testTypeShortLabels);
  private readonly states = labels(requestStateLabels);
  /** What rests on the entry in focus, engagement by engagement; those without any are left out. */
  protected readonly touched = computed(() => {
    const keys = (this.line()?.from ?? []).map(({ key }) => key);
    return this.engagements()
      .map((engagement) => ({ engagement, ...touchedBy(keys, engagement.controls) }))
      .filter(({ controls }) => controls > 0)
      .map(({ engagement, papers, requests, carried, ...counts }) => ({
        ...this.placeOf(engagement),
        ...counts,
        // The statement is not searched by its address.
        query: engagement.pinnedAt ? { q: this.line()?.from[0]?.number ?? '' } : {},
        papers: papers.slice(0, namedPapers).map(({ id, number, testType }) => ({
          link: pageAt(engagement.id, 'papers', id),
          label: `${number} ${this.types()[testType]}`,
        })),
        more: Math.max(0, papers.length - namedPapers),
        requestsAt: pageAt(engagement.id, 'requests'),
        requests: requests.slice(0, namedPapers).map(({ id, code, title, state }) => ({
          query: { open: id },
          label: `${code} ${title}`,
          state: this.states()[state],
        })),
        moreRequests: Math.max(0, requests.length - namedPapers),
        yearsAt: pageAt(engagement.id, 'scope', 'years'),
        carried: carried.map(({ number, testType, lastYear }) => ({
          query: { q: number },
          label: this.t().carriedOne(number, this.types()[testType], lastYear),
        })),
      }));
  });
  /** Every engagement under way, with what of it rests on anything that has changed. */
  protected readonly all = computed(() => {
    const keys = changedKeys(this.lines());
    return this.engagements().map((engagement) => {
      const { papers, requests, carried, ...counts } = touchedBy(keys, engagement.controls);
      const rest = { papers: papers.length, requests: requests.length, carried: carried.length };
      return {
        ...this.placeOf(engagement),
        ...counts,
        ...rest,
        requestsAt: pageAt(engagement.id, 'requests'),
        yearsAt: pageAt(engagement.id, 'scope', 'years'),
      };
    });
  });
  protected readonly pinned = computed(() => this.engagements().filter(({ pinnedAt }) => pinnedAt !== null).length);

  /** Its controls stand in the matrix once a plan is approved, and in the statement before. */
  private placeOf({ id, name, serviceName, pinnedAt }: TouchedEngagementView) {
    return {
      id,
      name,
      serviceName,
      pinnedAt: pinnedAt && momentInJapan(pinnedAt).slice(0, 10),
      overview: pageAt(id, 'overview'),
      place: pageAt(id, pinnedAt ? 'matrix' : 'statement'),
    };
  }
}
