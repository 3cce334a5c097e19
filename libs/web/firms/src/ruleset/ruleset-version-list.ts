import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EngagementSummaryView, RulesetVersionSummaryView } from '@akashi/contracts';
import { rulesetNumber } from '@akashi/domain/engagement';
import { momentInJapan } from '@akashi/web-platform';
import { Chip, Panel, texts } from '@akashi/web-ui';

/** The versions of one variant of the scheme, the newest first, and which engagement obeys which. */
@Component({
  selector: 'ak-ruleset-version-list',
  imports: [Chip, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().versions" [flush]="true">
      <ul [attr.aria-label]="t().versions">
        @for (version of lines(); track version.id) {
          <li>
            <button
              type="button"
              class="line"
              [attr.aria-current]="version.id === open() ? 'true' : null"
              (click)="choose.emit(version.id)"
            >
              <span class="row">
                <b>{{ version.name }}</b>
                @if (version.state === 'draft') {
                  <ak-chip state="doing">{{ t().draft }}</ak-chip>
                } @else if (version.state === 'withdrawn') {
                  <ak-chip form="line">{{ t().withdrawn }}</ak-chip>
                } @else if (version.used > 0) {
                  <ak-chip form="line" icon="lock">{{ t().used(version.used) }}</ak-chip>
                }
              </span>
              <span class="cap">{{ version.made }}</span>
              @if (version.approved) {
                <span class="cap">{{ version.approved }}</span>
              }
              @if (version.reason) {
                <span class="cap">{{ version.reason }}</span>
              }
            </button>
          </li>
        }
      </ul>
    </ak-panel>
    @if (obeying().length > 0) {
      <ak-panel [title]="t().obey" [caption]="t().obeyCaption" [flush]="true">
        <ul [attr.aria-label]="t().obey">
          @for (engagement of obeying(); track engagement.id) {
            <li class="obeys">
              <a [routerLink]="['/engagements', engagement.id, 'overview']">{{ engagement.name }}</a>
              <span class="cap">{{ engagement.version }}</span>
            </li>
          }
        </ul>
      </ak-panel>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-16);
    }
    .line {
      display: grid;
      gap: 2px;
      width: 100%;
      padding: var(--ak-space-8) var(--ak-space-16);
      border: 0;
      border-bottom: 1px solid var(--ak-hair);
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: start;
      cursor: pointer;
    }
    .line .row {
      justify-content: space-between;
    }
    .line:hover {
      background: var(--ak-surface-hover);
    }
    .line[aria-current] {
      background: var(--ak-accent-soft);
      box-shadow: inset 4px 0 0 var(--ak-accent);
    }
    .line:focus-visible {
      outline-offset: -4px;
    }
    .obeys {
      display: grid;
      padding: var(--ak-space-8) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
  `,
})
export class RulesetVersionList {
  readonly versions = input.required<readonly RulesetVersionSummaryView[]>();
  readonly engagements = input.required<readonly EngagementSummaryView[]>();
  readonly open = input('');
  readonly choose = output<string>();

  protected readonly t = texts({
    versions: ['版', 'Versions'],
    shipped: (from: string) => [`${from} から施行`, `In force from ${from}`],
    own: (n: number) => [`当法人の第${n}版`, `The firm’s version ${n}`],
    base: ['同梱の版', 'Shipped version'],
    draft: ['草案', 'Draft'],
    withdrawn: ['取下げ', 'Withdrawn'],
    approved: (name: string, at: string) => [`承認 ${name}　${at}`, `Approved by ${name}, ${at}`],
    used: (n: number) => [`案件 ${n}`, n === 1 ? '1 engagement' : `${n} engagements`],
    obey: ['従う版', 'Who obeys which'],
    obeyCaption: ['案件は開始時の版のまま', 'Kept from the opening'],
    made: (name: string, at: string) => [`${name}　${at}`, `${name}, ${at}`],
  });
  protected readonly lines = computed(() =>
    [...this.versions()].reverse().map(({ id, validFrom, state, revision, decision }) => ({
      id,
      state,
      name: this.nameOf(id),
      used: this.engagements().filter(({ rulesetId }) => rulesetId === id).length,
      made: revision ? this.t().made(revision.byName, momentInJapan(revision.at)) : this.t().shipped(validFrom),
      approved:
        state === 'approved' && decision?.byName ? this.t().approved(decision.byName, momentInJapan(decision.at)) : '',
      reason: revision?.reason ?? '',
    })),
  );
  protected readonly obeying = computed(() => {
    const known = new Set(this.versions().map(({ id }) => id));
    return this.engagements()
      .filter(({ rulesetId }) => known.has(rulesetId))
      .map(({ id, name, rulesetId }) => ({ id, name, version: this.nameOf(rulesetId) }));
  });

  private nameOf(id: string): string {
    const number = rulesetNumber(id);
    return number > 0 ? this.t().own(number) : this.t().base;
  }
}
