import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortfolioViewView } from '@akashi/contracts';
import { at, portfolioApi } from '@akashi/contracts/api';
import { Api, Sending, Session } from '@akashi/web-platform';
import { Button, Dialogs, Icon, ProblemNote, texts } from '@akashi/web-ui';
import { saidOf } from './portfolio-address';
import { SavePortfolioViewDialog, type SavePortfolioViewAsk } from './save-portfolio-view-dialog';

/** The views that everybody has, and those that were saved: each is a link, and a saved one says how many it shows today. */
@Component({
  selector: 'ak-portfolio-tabs',
  imports: [Button, Icon, ProblemNote, RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t().label">
      @for (tab of tabs(); track tab.key) {
        <a routerLink="." [queryParams]="tab.params" [attr.aria-current]="tab.isCurrent ? 'page' : null">
          {{ tab.name }}
          @if (tab.count !== null) {
            <span class="cap id">{{ tab.count.toLocaleString('en-US') }}</span>
          }
        </a>
        @if (tab.ownId && tab.isCurrent) {
          <button
            type="button"
            class="drop-view"
            [attr.aria-label]="t().remove(tab.name)"
            (click)="removeView(tab.ownId)"
          >
            <ak-icon name="x" [size]="12" />
          </button>
        }
      }
    </nav>
    <ak-button kind="quiet" icon="plus" key="B" (press)="save()">{{ t().add }}</ak-button>
    <ak-problem-note [problem]="removing.problem()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      min-width: 0;
    }
    .tabs {
      min-width: 0;
      overflow: auto hidden;
      border: 0;
      scrollbar-width: none;
    }
    .drop-view {
      width: 24px;
      height: 24px;
      padding: 0;
      align-self: center;
      justify-content: center;
    }
  `,
})
export class PortfolioTabs {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  protected readonly removing = new Sending();

  /** The query parameters that show what is on the screen. */
  readonly params = input.required<Readonly<Record<string, string>>>();

  protected readonly t = texts({
    label: ['ビュー', 'Views'],
    shared: (name: string) => [`${name}（共有）`, `${name} (shared)`],
    add: ['ビューを保存', 'Save this view'],
    remove: (name: string) => [`ビュー ${name} を削除`, `Remove the view ${name}`],
    all: ['すべて', 'All'],
    trouble: ['遅れと見込み', 'Late and expected'],
    soon: ['14日以内の期日', 'Due in 14 days'],
    mine: ['私が責任者', 'I lead'],
  });
  private readonly read = this.api.read(() => at(portfolioApi.views));
  private readonly views = linkedSignal<PortfolioViewView[]>(() => (this.read.hasValue() ? this.read.value() : []));
  protected readonly tabs = computed(() => {
    const me = this.session.userId() ?? '';
    const t = this.t();
    const own = [
      { key: 'all', name: t.all, params: {} },
      { key: 'trouble', name: t.trouble, params: { outlook: 'late,expected_late', group: 'outlook' } },
      { key: 'soon', name: t.soon, params: { deadline: 'past,in14' } },
      { key: 'mine', name: t.mine, params: { leader: me } },
    ].map((tab) => ({ ...tab, count: null, ownId: null, isCurrent: isSame(tab.params, this.params()) }));
    const saved = this.views().map(({ id, name, params, count, ownerId }) => ({
      ...{ key: id, count, params: saidOf(params), isCurrent: isSame(saidOf(params), this.params()) },
      name: ownerId === me ? name : t.shared(name),
      ownId: ownerId === me ? id : null,
    }));
    return [...own, ...saved];
  });

  /** Asks for a name under which what is on the screen is kept. */
  async save(): Promise<void> {
    const names = this.tabs().flatMap(({ ownId, name }) => (ownId ? [name] : []));
    const ask: SavePortfolioViewAsk = { params: this.params(), names };
    const saved = await this.dialogs.open<PortfolioViewView, SavePortfolioViewAsk>(SavePortfolioViewDialog, ask, {
      focus: 'input',
    });
    if (saved) this.views.update((views) => [...views.filter(({ id }) => id !== saved.id), saved]);
  }

  protected async removeView(viewId: string): Promise<void> {
    const address = at(portfolioApi.removeView, { portfolioViewId: viewId });
    const isRemoved = await this.removing.run(async (key) => {
      await this.api.send(address, undefined, key);
      return true;
    }, address.url);
    if (isRemoved) this.views.update((views) => views.filter(({ id }) => id !== viewId));
  }
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
