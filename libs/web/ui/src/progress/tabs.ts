import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, TemplateRef, computed, contentChildren, inject, input, model } from '@angular/core';
import { Tab, TabContent, TabList, TabPanel, Tabs as AriaTabs } from '@angular/aria/tabs';
import { Badge } from '../mark/badge';

/** One view of the thing. */
export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  /** The count waits for the person who looks. */
  readonly hot?: boolean;
}

/** The content of one tab: `<ng-template akTab="evidence">…</ng-template>`. It is made when the tab is first opened. */
@Directive({ selector: 'ng-template[akTab]' })
export class TabBody {
  readonly id = input.required<string>({ alias: 'akTab' });
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** Two to four views of one thing. Arrow keys move between tabs, Tab goes into the panel. */
@Component({
  selector: 'ak-tabs',
  imports: [AriaTabs, TabList, Tab, TabPanel, TabContent, Badge, NgTemplateOutlet],
  template: `
    <div ngTabs class="tabs__all">
      <div ngTabList class="tabs" [(selectedTab)]="selected" [attr.aria-label]="label()">
        @for (tab of tabs(); track tab.id) {
          <button ngTab type="button" [value]="tab.id">
            {{ tab.label }}
            @if (tab.count !== undefined) {
              <ak-badge [count]="tab.count" [hot]="tab.hot ?? false" />
            }
          </button>
        }
      </div>
      @for (panel of panels(); track panel.id) {
        <div ngTabPanel class="tabs__panel" [value]="panel.id">
          <ng-template ngTabContent><ng-container [ngTemplateOutlet]="panel.template" /></ng-template>
        </div>
      }
    </div>
  `,
  host: { style: 'display: block' },
})
export class Tabs {
  private readonly bodies = contentChildren(TabBody);

  readonly label = input.required<string>();
  readonly tabs = input.required<readonly TabItem[]>();
  readonly selected = model<string | undefined>(undefined);

  protected readonly panels = computed(() => this.bodies().map((body) => ({ id: body.id(), template: body.template })));
}
