import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { Badge, Icon, texts } from '@akashi/web-ui';
import { Places } from './places';
import { SHELL_SESSION } from './shell-session';

/** The side navigation: the firm, the engagement one is in, and the foot. A rail of symbols on a tablet. */
@Component({
  selector: 'ak-side',
  imports: [RouterLink, RouterLinkActive, Icon, Badge],
  template: `
    <nav class="side" [attr.aria-label]="t().label">
      <a class="brand" routerLink="/engagements">
        <span class="brand__mark" aria-hidden="true">証</span><span class="brand__name">Akashi</span>
      </a>
      @for (place of places.firm(); track place.path) {
        <a
          class="nav"
          [routerLink]="place.path"
          routerLinkActive
          [routerLinkActiveOptions]="samePage"
          ariaCurrentWhenActive="page"
          [attr.title]="place.name"
        >
          <ak-icon [name]="place.icon" /><span class="one">{{ place.name }}</span>
          @if (place.count > 0) {
            <ak-badge [count]="place.count" [label]="t().asking" [hot]="true" />
          }
        </a>
      }
      @if (session.engagement(); as engagement) {
        <h2 class="one">{{ engagement.service }}</h2>
        @for (place of places.engagement(); track place.path) {
          <a
            class="nav"
            [routerLink]="place.path"
            routerLinkActive
            ariaCurrentWhenActive="page"
            [attr.title]="place.name"
          >
            <ak-icon [name]="place.icon" /><span class="one">{{ place.name }}</span>
            @if (place.count > 0) {
              <ak-badge [count]="place.count" [label]="t().waiting" />
            }
          </a>
        }
      }
      <div class="side__foot">
        @for (place of places.foot(); track place.path) {
          <a
            class="nav"
            [routerLink]="place.path"
            routerLinkActive
            ariaCurrentWhenActive="page"
            [attr.title]="place.name"
          >
            <ak-icon [name]="place.icon" /><span class="one">{{ place.name }}</span>
          </a>
        }
      </div>
    </nav>
  `,
  host: { style: 'display: contents' },
})
export class Side {
  protected readonly places = inject(Places);
  protected readonly session = inject(SHELL_SESSION);
  /** A place of the firm is its page, whatever the query says about the view of it. */
  protected readonly samePage: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  };
  protected readonly t = texts({
    label: ['主ナビゲーション', 'Main navigation'],
    waiting: ['件', 'waiting'],
    asking: ['件対応待ち', 'waiting for you'],
  });
}
