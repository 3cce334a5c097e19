import { Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { Session } from '@akashi/web-platform';
import { Avatar, Button, Icon, LanguageChoice, Note, texts, ToastOutlet, type IconName } from '@akashi/web-ui';

interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
}

/** The frame of an inspector: under which inspection they are here, and that what they open is recorded. */
@Component({
  selector: 'ak-inspector-frame',
  imports: [Avatar, Button, Icon, LanguageChoice, Note, RouterLink, RouterLinkActive, RouterOutlet, ToastOutlet],
  templateUrl: './inspector-frame.html',
  styleUrl: './inspector-frame.css',
  host: { 'data-density': 'standard' },
})
export class InspectorFrame {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  protected readonly t = texts({
    skip: ['本文へ移動', 'Go to the content'],
    places: ['画面の一覧', 'Places'],
    home: ['開示された案件', 'Opened engagements'],
    account: ['アカウント', 'Account'],
    elsewhere: ['所属の切替え', 'Change place'],
    signOut: ['サインアウト', 'Sign out'],
    readOnly: ['閲覧のみ', 'Read only'],
    recorded: ['開いたものはすべて、お名前とともに記録されます', 'Everything you open is recorded under your name'],
    zone: ['日本時間', 'Japan time'],
    inspector: ['検査担当者', 'Inspector'],
    ended: ['サインインの期限が切れました', 'Your session has ended'],
    endedText: ['もう一度サインインしてください。', 'Sign in again.'],
    signIn: ['サインインへ', 'To the sign-in'],
  });
  protected readonly person = this.session.atInspection;
  protected readonly places = computed((): readonly Place[] => [
    { path: '/inspection', label: this.t().home, icon: 'inbox' },
    { path: '/inspection/account', label: this.t().account, icon: 'user' },
  ]);
  protected readonly worksElsewhere = computed(() => (this.person()?.memberships.length ?? 0) > 1);

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ id }) => {
        if (id > 1) this.main().nativeElement.focus({ preventScroll: false });
      });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
