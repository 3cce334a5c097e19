import { Component, effect, ElementRef, inject, viewChild, ViewContainerRef } from '@angular/core';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, pairwise } from 'rxjs';
import { type Command, Dialogs, Language, PageFrame, Shortcuts, Theme, ToastOutlet, texts } from '@akashi/web-ui';
import { CommandPalette, KeyList, type KeyListData, type PaletteData } from '@akashi/web-ui/command';
import { guideOf } from './guide-of';
import { NotIdentified } from './not-identified';
import { Places } from './places';
import { Everywhere } from './search/everywhere';
import { SHELL_SESSION } from './shell-session';
import { SessionEnded } from './session-ended';
import { Side } from './side';
import { StatusBar } from './status-bar';
import { TopBar } from './top-bar';

/** The frame around every page. It draws what the page says about itself and answers the keys of every page. */
@Component({
  selector: 'ak-shell',
  imports: [NotIdentified, RouterOutlet, SessionEnded, Side, TopBar, StatusBar, ToastOutlet],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">{{ t().skip }}</a>
    <div class="shell">
      <ak-side />
      <ak-top-bar (palette)="openPalette()" (keyList)="openKeyList()" />
      <main #main class="main" id="main" tabindex="-1">
        <ak-session-ended /><ak-not-identified />
        <ng-container #told />
        <router-outlet />
      </main>
      <ak-toast-outlet />
      <ak-status-bar />
    </div>
  `,
})
export class Shell {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly told = viewChild('told', { read: ViewContainerRef });
  private readonly frame = inject(PageFrame);
  private readonly dialogs = inject(Dialogs);
  private readonly places = inject(Places);
  private readonly everywhere = inject(Everywhere);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly theme = inject(Theme);
  private readonly session = inject(SHELL_SESSION);

  protected readonly t = texts({
    skip: ['本文へ移動', 'Go to the content'],
    actions: ['操作', 'Actions'],
    places: ['移動', 'Go to'],
    settings: ['表示', 'Display'],
    toEnglish: ['英語で表示', '日本語で表示'],
    dark: ['暗い配色にする', 'Use the dark look'],
    light: ['明るい配色にする', 'Use the light look'],
    workplace: ['所属を切り替える', 'Change where you work'],
    signOut: ['サインアウト', 'Sign out'],
    palette: ['検索・操作', 'Search and actions'],
    keyList: ['キー一覧', 'Keys'],
  });

  constructor() {
    const shortcuts = inject(Shortcuts);
    shortcuts.add({ keys: 'Ctrl+K', run: () => void this.openPalette() });
    shortcuts.add({ keys: '?', run: () => void this.openKeyList() });
    shortcuts.add({ keys: 'Ctrl+/', run: () => void this.openKeyList() });
    this.focusNewPages();
    this.tellOfReset();
  }

  /** Its words come only where there is something to say: everybody's first load would pay for them. */
  private tellOfReset(): void {
    const telling = effect(() => {
      const place = this.told();
      if (!place || this.session.passwordReset() === null) return;
      telling.destroy();
      void import('./password-reset').then(({ PasswordReset }) => place.createComponent(PasswordReset));
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected async openPalette(): Promise<void> {
    const place = { top: true, focus: 'input', label: this.t().palette };
    const data: PaletteData = { commands: this.commands(), search: this.everywhere.search() };
    const chosen = await this.dialogs.open<Command, PaletteData>(CommandPalette, data, place);
    chosen?.run();
  }

  protected async openKeyList(): Promise<void> {
    const everywhere = [
      { keys: 'Ctrl+K', label: this.t().palette },
      { keys: '?', label: this.t().keyList },
      ...this.places.all().map((place) => ({ keys: place.keys, label: place.name })),
    ];
    const guide = guideOf(this.router.routerState.snapshot.root, this.language.lang());
    const data: KeyListData = { page: this.frame.keys(), everywhere, guide };
    await this.dialogs.open<void, KeyListData>(KeyList, data, { focus: '[data-first] button' });
  }

  private commands(): readonly Command[] {
    const t = this.t();
    const here = this.frame.commands().map((command) => ({ group: t.actions, ...command }));
    const go = this.places.all().map((place) => ({
      id: `go ${place.path}`,
      label: place.name,
      reading: place.reading,
      icon: place.icon,
      keys: place.keys,
      group: t.places,
      run: () => void this.places.go(place.path),
    }));
    return [...here, ...go, ...this.settings()];
  }

  private settings(): readonly Command[] {
    const [t, group] = [this.t(), this.t().settings];
    const dark = this.theme.choice() === 'dark';
    const other = this.language.lang() === 'ja' ? 'en' : 'ja';
    return [
      {
        id: 'language',
        label: t.toEnglish,
        reading: 'げんご language english',
        icon: 'doc',
        group,
        run: () => this.language.use(other),
      },
      {
        id: 'theme',
        label: dark ? t.light : t.dark,
        reading: 'はいしょく theme',
        icon: dark ? 'sun' : 'moon',
        group,
        run: () => this.theme.use(dark ? 'light' : 'dark'),
      },
      ...this.elsewhere(),
      {
        id: 'sign-out',
        label: t.signOut,
        reading: 'さいんあうと',
        icon: 'out',
        group,
        run: () => void this.session.signOut(),
      },
    ];
  }

  private elsewhere(): readonly Command[] {
    if (!this.session.worksElsewhere()) return [];
    const { workplace: label, settings: group } = this.t();
    const run = () => void this.session.chooseWorkplace();
    return [{ id: 'workplace', label, reading: 'しょぞく きりかえ', icon: 'building', group, run }];
  }

  /** A new page begins at its top and is read from there; a change of the query is the same page. */
  private focusNewPages(): void {
    const path = (event: NavigationEnd) => event.urlAfterRedirects.split(/[?#]/)[0];
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([before, after]) => path(before) !== path(after)),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.main().nativeElement.scrollTop = 0;
        this.main().nativeElement.focus({ preventScroll: true });
      });
  }
}
