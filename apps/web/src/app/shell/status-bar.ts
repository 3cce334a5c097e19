import { Component, DOCUMENT, DestroyRef, computed, inject, signal } from '@angular/core';
import { type IconName, Icon, Kbd, PageFrame, texts } from '@akashi/web-ui';
import { StatusJobs } from './status-jobs';

/** Hints that fit beside the facts; the rest is in the key list. */
const HINTS = 4;

/** The status bar: whether the work is safe, what the page keeps, a few keys, the connection, and whose time it is. */
@Component({
  selector: 'ak-status-bar',
  imports: [Icon, Kbd, StatusJobs],
  template: `
    <footer class="status" role="contentinfo" [attr.aria-label]="t().label">
      <span role="status">
        @if (saved(); as state) {
          <ak-icon [name]="state.icon" [size]="14" />{{ state.text }}
        }
      </span>
      <ak-status-jobs />
      @for (fact of frame.facts(); track fact.text) {
        <span class="status__extra">
          @if (fact.icon; as icon) {
            <ak-icon [name]="icon" [size]="14" />
          }
          {{ fact.text }}
        </span>
      }
      <span class="push">
        @for (hint of hints(); track hint.keys) {
          <span class="status__keys"><ak-kbd [keys]="hint.keys" [apart]="true" />{{ hint.label }}</span>
        }
        <span role="status" [class.ink-warn]="!online()">
          <ak-icon [name]="online() ? 'cloud' : 'warn'" [size]="14" />{{ online() ? t().online : t().offline }}
        </span>
        <span>JST</span>
      </span>
    </footer>
  `,
  host: { style: 'display: contents' },
})
export class StatusBar {
  protected readonly frame = inject(PageFrame);

  protected readonly t = texts({
    label: ['状態', 'Status'],
    online: ['オンライン', 'Online'],
    offline: ['オフライン', 'Offline'],
    saving: ['保存中', 'Saving'],
    saved: (at: string) => [`保存済み ${at}`, `Saved ${at}`],
    unsent: (n: number) => [`未送信 ${n}件`, `${n} not sent`],
  });
  protected readonly online = signal(true);
  protected readonly hints = computed(() =>
    this.frame
      .keys()
      .filter((key) => !key.quiet)
      .slice(0, HINTS),
  );
  protected readonly saved = computed((): { icon: IconName; text: string } | null => {
    const state = this.frame.saved();
    if (state.kind === 'saving') return { icon: 'refresh', text: this.t().saving };
    if (state.kind === 'saved') return { icon: 'ok', text: this.t().saved(state.at) };
    if (state.kind === 'unsent') return { icon: 'upload', text: this.t().unsent(state.count) };
    return null;
  });

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    if (!view) return;
    const look = () => this.online.set(view.navigator.onLine);
    look();
    view.addEventListener('online', look);
    view.addEventListener('offline', look);
    inject(DestroyRef).onDestroy(() => {
      view.removeEventListener('online', look);
      view.removeEventListener('offline', look);
    });
  }
}
