import { Component, computed, inject, signal } from '@angular/core';
import { at, firmApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { Note, Panel, ReadState, TextField, texts } from '@akashi/web-ui';
import { findWords } from '@akashi/web-ui/command';

/** The services and providers a public paper lists for 2021. Reference only: it is not the list of today. */
@Component({
  selector: 'ak-public-register',
  imports: [Note, Panel, ReadState, TextField],
  template: `
    <div class="stack">
      <ak-note icon="info" [title]="t().notToday">
        <p>{{ t().notTodayText }}</p>
        @if (source(); as text) {
          <p class="cap">{{ t().source }} {{ text }}</p>
        }
      </ak-note>
      <ak-panel
        [title]="t().title"
        [caption]="entries.hasValue() ? t().count(found().length, all().length, providers()) : ''"
        [flush]="true"
      >
        <div panelHead class="push find">
          <ak-text-field
            kind="search"
            size="s"
            [label]="t().find"
            [labelHidden]="true"
            [placeholder]="t().find"
            [(value)]="query"
          />
        </div>
        <ak-read-state [loading]="!entries.hasValue()" [problem]="problem()" (retry)="entries.reload()" />
        @if (entries.hasValue()) {
          <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
            <table class="table table--edge">
              <thead>
                <tr>
                  <th scope="col">{{ t().registeredOn }}</th>
                  <th scope="col">{{ t().service }}</th>
                  <th scope="col">{{ t().provider }}</th>
                </tr>
              </thead>
              <tbody>
                @for (entry of found(); track entry.id) {
                  <tr>
                    <td>
                      <time class="id">{{ entry.registeredOn }}</time>
                    </td>
                    <th scope="row">{{ entry.service }}</th>
                    <td>{{ entry.provider }}</td>
                  </tr>
                } @empty {
                  <tr>
                    <td colspan="3" class="sub">{{ t().none(query()) }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
      </ak-panel>
    </div>
  `,
  styles: `
    .stack {
      padding-top: var(--ak-space-16);
    }
    .find {
      width: min(280px, 50%);
    }
  `,
})
export class PublicRegister {
  protected readonly entries = inject(Api).read(() => at(firmApi.publicRegister));
  protected readonly problem = computed(() => problemOf(this.entries.error()));
  protected readonly all = computed(() => (this.entries.hasValue() ? this.entries.value() : []));
  protected readonly query = signal('');
  protected readonly found = computed(() => {
    const query = this.query().trim();
    if (query === '') return this.all();
    return this.all().filter((entry) => findWords(query, `${entry.service} ${entry.provider}`) !== null);
  });
  protected readonly providers = computed(() => new Set(this.all().map(({ provider }) => provider)).size);
  protected readonly source = computed(() => this.all()[0]?.source ?? '');

  protected readonly t = texts({
    title: ['2021年に公表されていたサービス', 'Services listed in 2021'],
    table: ['公表リストの表', 'Table of the public register'],
    notToday: ['参考の公表情報です', 'Public reference data'],
    notTodayText: [
      '2021年時点の一覧です。今の登録と有効期限は、ISMAPの公表リストで確かめてください。',
      'This is the list as it stood in 2021. Look up present registrations in the public ISMAP list.',
    ],
    source: ['出典：', 'Source:'],
    find: ['サービス・事業者で絞り込む', 'Filter by service or provider'],
    count: (found: number, all: number, providers: number) =>
      found === all
        ? [`${all}件・${providers}社`, `${all} services of ${providers} providers`]
        : [`${all}件中 ${found}件`, `${found} of ${all}`],
    registeredOn: ['登録日', 'Registered on'],
    service: ['サービス', 'Service'],
    provider: ['事業者', 'Provider'],
    none: (query: string) => [
      `「${query}」に合うものはありません。語を短くしてください。`,
      `Nothing matches “${query}”. Try fewer letters.`,
    ],
  });
}
