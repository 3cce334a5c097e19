import { Component, computed, input } from '@angular/core';
import { testTypeShortLabels, type PopulationConsequencesView } from '@akashi/contracts';
import { labels, Note, texts } from '@akashi/web-ui';

/** 影響: what falls and what stays when a population is replaced or withdrawn, paper by paper, before anyone confirms it. */
@Component({
  selector: 'ak-consequence-list',
  imports: [Note],
  template: `
    @let it = consequences();
    @if (it.findings > 0) {
      <ak-note kind="bad">{{ t().findings(it.findings) }}</ak-note>
    }
    <ul class="said">
      <li>{{ it.drawn > 0 ? t().drawn(it.drawn) : t().notDrawn }}</li>
      <li>
        {{ it.tests.length === 0 ? t().noTests : replaces() ? t().move(it.tests.length) : t().lose(it.tests.length) }}
      </li>
      @if (deviations() > 0) {
        <li>{{ t().deviations(deviations()) }}</li>
      }
      <li>{{ t().kept }}</li>
    </ul>
    @if (it.tests.length > 0) {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().papers">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t().paper }}</th>
              <th scope="col" class="num">{{ t().tested }}</th>
              <th scope="col" class="num">{{ t().deviation }}</th>
              <th scope="col">{{ t().signatures }}</th>
            </tr>
          </thead>
          <tbody>
            @for (test of it.tests; track test.testId) {
              <tr>
                <th scope="row">
                  <span class="id">{{ test.controlNumber }}</span> {{ types()[test.type] }}
                </th>
                <td class="num">{{ test.tested }}</td>
                <td class="num">{{ test.deviations }}</td>
                <td>
                  @for (one of test.signatures; track $index) {
                    <span class="signature"
                      >{{ one.role === 'review' ? t().reviewed : t().prepared }} {{ one.byName }}</span
                    >
                  } @empty {
                    <span class="cap">{{ t().none }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .said {
      margin: 0;
      padding-inline-start: 20px;
      list-style: disc;
    }
    .scroll {
      max-height: 220px;
      overflow: auto;
    }
    .signature {
      display: block;
      white-space: nowrap;
    }
  `,
})
export class ConsequenceList {
  readonly consequences = input.required<PopulationConsequencesView>();
  /** The papers go over to another population; otherwise they have none. */
  readonly replaces = input.required<boolean>();

  protected readonly t = texts({
    findings: (count: number) => [
      `この母集団の標本に基づく発見事項が ${count}件あります。先に取り下げてください。`,
      count === 1
        ? 'One finding rests on items of this population: withdraw it first.'
        : `${count} findings rest on items of this population: withdraw them first.`,
    ],
    drawn: (count: number) => [
      `抽出済みの標本 ${count}件は件数に数えません。`,
      count === 1
        ? 'The one item drawn from it does not count any more.'
        : `The ${count} items drawn from it do not count any more.`,
    ],
    notDrawn: ['標本はまだ抽出されていません。', 'No sample was drawn from it yet.'],
    noTests: ['結ばれた評価はありません。', 'No test is linked to it.'],
    move: (count: number) => [
      `評価 ${count}件は新しい母集団へ移ります。標本は新しく抽出します。`,
      count === 1
        ? 'One test goes over to the new population; its sample is drawn anew.'
        : `${count} tests go over to the new population; its sample is drawn anew.`,
    ],
    lose: (count: number) => [
      `評価 ${count}件は母集団と結ばれていない状態になります。`,
      count === 1 ? 'One test is left without a population.' : `${count} tests are left without a population.`,
    ],
    deviations: (count: number) => [
      `逸脱 ${count}件は調書に残ります。この母集団の標本だけに現れるものは発見事項にできず、説明と同意で終えます。`,
      count === 1
        ? 'One deviation stays on its paper. Unless items of another population show it too, it can be explained, and not raised as a finding.'
        : `${count} deviations stay on their papers. Those that only items of this population show can be explained, and not raised as findings.`,
    ],
    kept: [
      'ファイル・抽出・結果の記録は残り、いつでも読めます。',
      'The file, the draw and what was recorded are kept and can be read.',
    ],
    papers: ['影響を受ける調書', 'Papers that it reaches'],
    paper: ['調書', 'Paper'],
    tested: ['実施した標本', 'Items tested'],
    deviation: ['逸脱', 'Deviations'],
    signatures: ['失効する署名', 'Signatures that fall'],
    prepared: ['作成', 'Prepared by'],
    reviewed: ['査閲', 'Reviewed by'],
    none: ['なし', 'None'],
  });
  private readonly typeNames = labels(testTypeShortLabels);
  protected readonly types = computed((): Readonly<Record<string, string>> => this.typeNames());
  protected readonly deviations = computed(() =>
    this.consequences().tests.reduce((sum, test) => sum + test.deviations, 0),
  );
}
