import { Component, computed, inject, input } from '@angular/core';
import type { Label } from '@akashi/contracts';
import type { AgreementCheck, PaperAgreement as Agreement } from '@akashi/domain/handoff';
import { RouterLink } from '@angular/router';
import { EmptyState, Icon, Language, Panel, texts } from '@akashi/web-ui';
import { pageAt } from '@akashi/web-platform';

/** Where a difference is mended, where it is mended on one page. */
const pages: Partial<Record<Agreement, (engagementId: string) => string>> = {
  'findings-planned': (engagementId) => pageAt(engagementId, 'findings'),
  representative: () => '/clients',
  'service-name': () => '/clients',
};

/** What the papers say more than once, and between which of them it is compared. */
interface Agreed {
  what: Label;
  between: Label;
  /** Where it is not the papers that are the same or differ. */
  said?: { ok: Label; not: Label };
}

const agreements: Readonly<Record<Agreement, Agreed>> = {
  'service-name': {
    what: { ja: 'サービス名', en: 'Name of the service' },
    between: { ja: '報告書と登録内容', en: 'Report and record' },
  },
  period: { what: { ja: '対象期間', en: 'Period' }, between: { ja: '報告書と案件', en: 'Report and engagement' } },
  statement: {
    what: { ja: '言明書', en: 'Statement' },
    between: { ja: '報告書が示す版と同封する版', en: 'The one reported and the one enclosed' },
  },
  'findings-planned': {
    what: { ja: '発見事項と改善計画', en: 'Findings and improvement plan' },
    between: { ja: '件数', en: 'Their number' },
  },
  representative: {
    what: { ja: '代表者', en: 'Representative' },
    between: { ja: '経営者確認書と登録内容', en: 'Letter and record' },
  },
  'own-files': {
    what: { ja: '文書ごとのファイル', en: 'A file for each paper' },
    between: { ja: '二つの文書に登録された同じファイル', en: 'One file given for two papers' },
    said: { ok: { ja: 'なし', en: 'none' }, not: { ja: 'あり', en: 'there is one' } },
  },
};

/** 文書どうしの一致: the papers held against each other, line by line. */
@Component({
  selector: 'ak-paper-agreement',
  imports: [EmptyState, Icon, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title" [caption]="caption()" [flush]="true">
      @if (rows().length > 0) {
        <ul>
          @for (row of rows(); track row.code) {
            <li>
              <span [class]="row.ok ? 'ink-ok' : row.level === 'warning' ? 'ink-warn' : 'ink-bad'"
                ><ak-icon [name]="row.ok ? 'ok' : row.level === 'warning' ? 'warn' : 'bad'"
              /></span>
              <b>{{ row.what[lang()] }}</b>
              <span class="cap">{{ row.between[lang()] }} · {{ row.said }}</span>
              @if (row.link) {
                <a class="cap" [routerLink]="row.link">{{ t().mend }}</a>
              }
            </li>
          }
        </ul>
      } @else {
        <ak-empty-state icon="report" [title]="t().none" [text]="t().noneText" />
      }
    </ak-panel>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
    }
    li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 0 var(--ak-space-8);
      align-content: start;
      padding: 10px var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
      border-inline-end: 1px solid var(--ak-hair);
    }
    li .cap {
      grid-column: 2;
      word-break: auto-phrase;
    }
    @media (max-width: 1180px) {
      ul {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  host: { style: 'display: block' },
})
export class PaperAgreement {
  protected readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly checks = input.required<readonly AgreementCheck[]>();

  protected readonly t = texts({
    title: ['文書どうしの一致', 'Agreement of the papers'],
    all: (n: number) => [`${n}項目すべて一致`, `All ${n} agree`],
    some: (ok: number, n: number) => [`${n}項目中 ${ok}項目が一致`, `${ok} of ${n} agree`],
    mend: ['直すところを開く', 'Open where it is mended'],
    same: ['一致', 'same'],
    differs: ['違います', 'differs'],
    none: ['まだ比べられません', 'Nothing to compare yet'],
    noneText: ['報告書を発行すると、文書どうしを比べます。', 'The papers are compared once the report is issued.'],
  });
  protected readonly rows = computed(() =>
    this.checks().map((check) => ({
      ...check,
      ...agreements[check.code],
      said: this.saidOf(check),
      link: check.ok ? null : (pages[check.code]?.(this.engagementId()) ?? null),
    })),
  );
  private saidOf({ code, ok }: AgreementCheck): string {
    const own = agreements[code].said?.[ok ? 'ok' : 'not'];
    return own ? own[this.lang()] : ok ? this.t().same : this.t().differs;
  }

  protected readonly caption = computed(() => {
    const [n, ok] = [this.checks().length, this.checks().filter((check) => check.ok).length];
    return n === 0 ? '' : ok === n ? this.t().all(n) : this.t().some(ok, n);
  });
}
