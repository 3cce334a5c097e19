import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Crumb, Icon, Kbd, PageFrame, texts, LanguageChoice } from '@akashi/web-ui';
import { SHELL_SESSION } from './shell-session';
import { UserMenu } from './user-menu';

/** The top bar: where one is, the palette, the language, the keys, the person. */
@Component({
  selector: 'ak-top-bar',
  imports: [RouterLink, LanguageChoice, Icon, Kbd, UserMenu],
  template: `
    <header class="top">
      <nav class="crumbs" [attr.aria-label]="t().here">
        <ol>
          @for (crumb of crumbs(); track $index) {
            <li [class.c-firm]="crumb === firm() && !$last">
              @if (!$first) {
                <ak-icon name="right" [size]="12" />
              }
              @if (crumb.link && !$last) {
                <a [routerLink]="crumb.link">{{ crumb.label }}</a>
              } @else {
                <span class="one" [attr.aria-current]="$last ? 'page' : null">{{ crumb.label }}</span>
              }
            </li>
          }
        </ol>
      </nav>
      <button class="palette" type="button" aria-keyshortcuts="Control+K" (click)="palette.emit()">
        <ak-icon name="search" /><span class="palette__word">{{ t().palette }}</span
        ><ak-kbd aria-hidden="true" keys="Ctrl+K" />
      </button>
      <ak-language-choice />
      <button class="btn btn--quiet btn--icon" type="button" [attr.aria-label]="t().keys" (click)="keyList.emit()">
        <ak-icon name="help" [size]="20" />
      </button>
      <ak-user-menu />
    </header>
  `,
  host: { style: 'display: contents' },
})
export class TopBar {
  private readonly frame = inject(PageFrame);
  private readonly session = inject(SHELL_SESSION);

  readonly palette = output();
  readonly keyList = output();

  protected readonly t = texts({
    here: ['現在の場所', 'You are here'],
    palette: ['検索・操作', 'Search'],
    keys: ['この画面のヘルプとキー一覧', 'Help and keys of this page'],
  });
  protected readonly firm = computed((): Crumb => ({ label: this.session.firm(), link: '/engagements' }));
  /** On the pages of an engagement the firm goes without saying, and its client and name are read whole. */
  protected readonly crumbs = computed((): readonly Crumb[] => {
    const engagement = this.session.engagement();
    const pages = this.frame.crumbs();
    if (!engagement) return [this.firm(), ...pages];
    const inside = [
      { label: engagement.client },
      { label: engagement.name, link: `/engagements/${engagement.id}/overview` },
    ];
    return pages.length > 0 ? [...inside, ...pages] : [this.firm(), ...inside];
  });
}
