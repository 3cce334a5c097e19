import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { labelOf, techniqueLabels, testTypeLabels, type ProcedureView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Language, SelectField, texts } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';

/** One procedure: what it says in a version, where the version came from, and what is different from another one. */
@Component({
  selector: 'ak-procedure-text',
  imports: [SelectField, TextDifference],
  template: `
    <h3>
      {{ name() }} <span class="cap">{{ techniques() }}</span>
    </h3>
    @if (procedure().versions.length > 1) {
      <div class="choice">
        <ak-select-field
          size="s"
          [label]="t().shown"
          [options]="versions()"
          [value]="shownValue()"
          (valueChange)="shownNo.set(+$event)"
        />
        <ak-select-field
          size="s"
          [label]="t().against"
          [options]="others()"
          [value]="againstValue()"
          (valueChange)="againstNo.set(+$event)"
        />
      </div>
    }
    @if (shown(); as it) {
      @if (against(); as before) {
        <ak-text-difference class="text" [before]="before.text" [after]="it.text" />
      } @else {
        <p class="text">{{ it.text }}</p>
      }
      @if (it.asks) {
        <dl class="asks">
          <dt class="cap">{{ t().asks }}</dt>
          <dd class="text">{{ it.asks }}</dd>
          @if (it.shows) {
            <dt class="cap">{{ t().shows }}</dt>
            <dd class="text">{{ it.shows }}</dd>
          }
        </dl>
      } @else {
        <p class="cap">{{ t().asksNothing }}</p>
      }
      <p class="cap">{{ t().from(it.version, moment(), it.byName, it.fileName, it.rightsBasis) }}</p>
    }
  `,
  styleUrl: './procedure-text.css',
})
export class ProcedureText {
  private readonly lang = inject(Language).lang;

  readonly procedure = input.required<ProcedureView>();

  protected readonly t = texts({
    shown: ['表示する版', 'Version'],
    against: ['比べる版', 'Compared with'],
    none: ['比べない', 'none'],
    asks: ['依頼する資料（依頼者に送る文）', 'Evidence to request, as it is sent to the client'],
    shows: ['よい回答が示すこと', 'What a good answer shows'],
    asksNothing: ['依頼する資料は書かれていません。', 'It does not say what a client is asked for.'],
    version: (version: number) => [`第${version}版`, `Version ${version}`],
    from: (version: number, at: string, by: string, file: string, basis: string) => [
      `第${version}版 · ${at} ${by} が ${file} から取込み · 権利の根拠：${basis}`,
      `Version ${version} · imported ${at} by ${by} from ${file} · right: ${basis}`,
    ],
  });
  /** The newest version, until another is chosen; the one before it beside it. */
  protected readonly shownNo = linkedSignal(() => this.procedure().versions[0]?.version ?? 1);
  protected readonly againstNo = linkedSignal(() => this.shownNo() - 1);
  protected readonly shownValue = computed(() => String(this.shownNo()));
  protected readonly againstValue = computed(() => String(this.againstNo()));
  protected readonly shown = computed(() => this.versionOf(this.shownNo()));
  protected readonly against = computed(() => this.versionOf(this.againstNo()));
  protected readonly moment = computed(() => momentInJapan(this.shown()?.importedAt ?? ''));
  protected readonly name = computed(() => {
    const { testType, code } = this.procedure();
    return [labelOf(testTypeLabels, testType)[this.lang()], code].filter((word) => word !== '').join(' ');
  });
  protected readonly techniques = computed(() =>
    (this.shown()?.techniques ?? [])
      .map((one) => labelOf(techniqueLabels, one)[this.lang()])
      .join(this.lang() === 'ja' ? '・' : ', '),
  );
  protected readonly versions = computed(() =>
    this.procedure().versions.map(({ version }) => ({ value: String(version), label: this.t().version(version) })),
  );
  protected readonly others = computed(() => [
    { value: '0', label: this.t().none },
    ...this.versions().filter(({ value }) => value !== this.shownValue()),
  ]);

  private versionOf(no: number) {
    return this.procedure().versions.find(({ version }) => version === no) ?? null;
  }
}
