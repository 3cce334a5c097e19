import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { selectionMethodLabels, type DrawView, type PopulationView } from '@akashi/contracts';
import { Icon, labels, Panel, TextCopy, texts, shortHash } from '@akashi/web-ui';
import { shortMoment, todayInJapan } from '@akashi/web-platform';
import { saveFile } from '@akashi/web-platform/files';
import { isSampleDraw, sheetOfDraws, sizeBefore } from '@akashi/domain/sampling';

/** How a sample was drawn, so that anyone can repeat it: algorithm, seed, its hash from before the draw, and the rows it took. */
@Component({
  selector: 'ak-draw-panel',
  imports: [Icon, Panel],
  template: `
    <ak-panel [title]="t().title" [tight]="true">
      <dl class="facts">
        <dt>{{ t().seedHash }}</dt>
        <dd class="hash" [title]="population().seedSha256">{{ shortHash(population().seedSha256) }}</dd>
        @for (draw of population().draws; track draw.id) {
          <dt>{{ draw.rule === 'EXPANSION' ? t().expansion : t().draw }}</dt>
          <dd>
            {{ methods()[draw.method] }} {{ t().size(draw.size) }}
            @if (sizeBy(draw); as by) {
              <span class="cap" [title]="draw.rule">{{ by }}</span>
            }
          </dd>
          @if (spreadOf(draw); as spread) {
            <dt>{{ t().spread }}</dt>
            <dd class="id">{{ spread }}</dd>
          }
          @if (draw.criteria) {
            <dt>{{ t().criteria }}</dt>
            <dd>{{ draw.criteria }}</dd>
          }
          @if (draw.methodReason) {
            <dt>{{ t().reason }}</dt>
            <dd>{{ draw.methodReason }}</dd>
          }
          <dt>{{ t().by }}</dt>
          <dd>
            {{ draw.drawnByName }} <span class="cap id">{{ moment(draw) }}</span>
          </dd>
          @if (draw.reason) {
            <dt>{{ t().reason }}</dt>
            <dd>{{ draw.reason }}</dd>
          }
        }
        @if (first(); as draw) {
          <dt>{{ t().method }}</dt>
          <dd class="hash">{{ draw.algorithm }}</dd>
        }
      </dl>
      @if (seeded(); as draw) {
        <p class="seed">
          <span class="cap">{{ t().seed }}</span>
          <code class="hash" [title]="draw.seedHex">{{ shortHash(draw.seedHex ?? '') }}</code>
          <button
            class="btn btn--quiet btn--s btn--icon"
            type="button"
            [attr.aria-label]="t().copy"
            (click)="copy(draw)"
          >
            <ak-icon name="copy" />
          </button>
        </p>
      } @else if (first()) {
        <p class="cap after">{{ t().secret }}</p>
      }
      @if (first()) {
        <p class="row">
          <button class="btn btn--s" type="button" [title]="t().sheetFor" (click)="saveSheet()">
            <ak-icon name="download" />{{ t().sheet }}
          </button>
        </p>
        <svg
          class="strip"
          viewBox="0 0 1000 24"
          preserveAspectRatio="none"
          role="img"
          [attr.aria-label]="stripSpoken()"
        >
          @for (x of places(); track $index) {
            <rect [attr.x]="x" y="2" width="3" height="20" />
          }
        </svg>
        <p class="row ends">
          <span class="cap id">1</span
          ><span class="cap id push">{{ population().rowCount.toLocaleString('en-US') }}</span>
        </p>
        @if (matches() !== null) {
          <p class="row" [class.ink-ok]="matches()" [class.ink-bad]="!matches()">
            <ak-icon [name]="matches() ? 'ok' : 'bad'" />{{ matches() ? t().same : t().differs }}
          </p>
        }
      } @else {
        <p class="cap after">{{ population().ended ? t().never : t().after }}</p>
      }
    </ak-panel>
  `,
  styles: `
    .seed {
      display: flex;
      align-items: center;
      gap: 8px;
      margin-top: 12px;
      padding: 4px 4px 4px 10px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
      background: var(--ak-surface-sunken);
    }
    .seed .hash {
      flex: 1;
      overflow-wrap: anywhere;
    }
    .strip {
      display: block;
      width: 100%;
      height: 24px;
      margin-top: 8px;
      background: var(--ak-track);
    }
    .strip rect {
      fill: var(--ak-bar);
    }
    .ends {
      margin-bottom: 4px;
    }
    .after {
      margin-top: 8px;
    }
  `,
})
export class DrawPanel {
  private readonly textCopy = inject(TextCopy);
  readonly population = input.required<PopulationView>();

  protected readonly shortHash = shortHash;
  protected readonly t = texts({
    title: ['抽出', 'Draw'],
    copied: ['シードを写しました。', 'The seed was copied.'],
    seedHash: ['シードのSHA-256', 'SHA-256 of the seed'],
    draw: ['抽出', 'Draw'],
    expansion: ['追加抽出', 'Expansion'],
    size: (count: number) => [`${count}件`, `${count} items`],
    byTable: ['件数表による', 'by the table'],
    chosen: ['件数を指定', 'size given'],
    by: ['実行', 'By'],
    reason: ['理由', 'Reason'],
    byAttribute: ['属性サンプリング', 'attribute sampling'],
    spread: ['始点・間隔', 'Start, interval'],
    from: (row: number, interval: string) => [`${row}行目から ${interval}行ごと`, `row ${row}, every ${interval} rows`],
    criteria: ['条件', 'Criteria'],
    secret: [
      'シードで抽出していないため、シードは明らかになっていません。',
      'Nothing was drawn by the seed, and it is not revealed.',
    ],
    method: ['方式', 'Algorithm'],
    seed: ['シード', 'Seed'],
    copy: ['シードをコピー', 'Copy the seed'],
    sheet: ['抽出票を保存', 'Save the draw sheet'],
    sheetFor: [
      '母集団のファイルと抽出票があれば、akashi-verify で誰でも同じ抽出を確かめられます',
      'With the population’s file and this sheet anyone repeats the draw with akashi-verify',
    ],
    after: [
      'シードは登録のときに決まっていて、そのハッシュを台帳に記録しました。抽出すると明らかになります。',
      'The seed was made at registration and its hash is in the ledger. The draw reveals it.',
    ],
    never: [
      'シードは登録のときに決まっていて、そのハッシュを台帳に記録しました。抽出しないまま終わったため、明らかになりません。',
      'The seed was made at registration and its hash is in the ledger. It ended undrawn, so the seed is not revealed.',
    ],
    same: ['シードは登録時のハッシュと一致します', 'The seed has the hash recorded at registration'],
    differs: ['シードが登録時のハッシュと一致しません', 'The seed does not have the hash recorded at registration'],
    strip: (count: number, of: string) => [
      `母集団 ${of}行のうち、抽出した${count}行の位置`,
      `Where the ${count} rows drawn stand among ${of}`,
    ],
  });
  protected readonly methods = labels(selectionMethodLabels);
  protected readonly first = computed(() => this.population().draws[0] ?? null);
  /** One that was drawn by the seed, and so reveals it. */
  protected readonly seeded = computed(() => this.population().draws.find(({ seedHex }) => seedHex) ?? null);
  protected readonly matches = signal<boolean | null>(null);
  protected readonly places = computed(() => {
    const { items, rowCount } = this.population();
    return items
      .filter(({ voidReason }) => voidReason === null)
      .map(({ rowNumber }) => Math.round((rowNumber / rowCount) * 996));
  });
  protected readonly stripSpoken = computed(() =>
    this.t().strip(this.places().length, this.population().rowCount.toLocaleString('en-US')),
  );

  constructor() {
    effect(() => void this.compare(this.seeded()?.seedHex ?? '', this.population().seedSha256));
  }

  protected moment({ drawnAt }: DrawView): string {
    return shortMoment(drawnAt, todayInJapan().slice(0, 4));
  }

  /** What the size came from, where the method itself does not say it. */
  protected sizeBy({ rule, method }: DrawView): string {
    if (rule === 'EXPANSION' || rule === 'ALL' || method === 'SPECIFIC') return '';
    const t = this.t();
    return { EXPLICIT: t.chosen, ATTRIBUTE: t.byAttribute }[rule] ?? t.byTable;
  }

  /** Start and interval of a systematic draw, in rows. */
  protected spreadOf({ ordinal, size, start }: DrawView): string {
    if (typeof start !== 'number') return '';
    const { draws, rowCount } = this.population();
    const items = size - sizeBefore(draws.filter(isSampleDraw), ordinal);
    return this.t().from(Math.floor(start / items) + 1, (rowCount / items).toFixed(2));
  }

  protected copy({ seedHex }: DrawView): void {
    void this.textCopy.copy(seedHex ?? '', this.t().copied);
  }

  protected saveSheet(): void {
    const { versionNo } = this.population();
    const sheet = sheetOfDraws(this.population());
    if (!sheet) return;
    const file = new Blob([`${JSON.stringify(sheet, null, 2)}\n`], { type: 'application/json' });
    saveFile(file, `${sheet.population}-v${versionNo}-draw.json`);
  }

  /** Hashes the revealed seed here, where the browser can, and compares it with what was promised. */
  private async compare(seedHex: string, promised: string): Promise<void> {
    this.matches.set(null);
    const bytes = seedHex.match(/../g)?.map((pair) => parseInt(pair, 16));
    if (!bytes || !globalThis.isSecureContext) return;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
    this.matches.set([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === promised);
  }
}
