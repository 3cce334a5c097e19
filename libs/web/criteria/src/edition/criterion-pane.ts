import { Component, computed, inject, input } from '@angular/core';
import type { CriterionView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import { lineageFrameworks } from '@akashi/domain/edition-import';
import { Api, problemOf } from '@akashi/web-platform';
import { Language, ReadState, inLang, texts, type Lang } from '@akashi/web-ui';
import { CriterionLinks } from '../frameworks/criterion-links';
import { fieldLabels } from '../import/field-labels';
import { languageName } from '../language-name';
import { CriterionInterpretations } from '../interpretations/criterion-interpretations';
import { CriterionProcedures } from '../procedures/criterion-procedures';

/** What an edition says of one criterion, and where the criterion comes from. */
@Component({
  selector: 'ak-criterion-pane',
  imports: [CriterionInterpretations, CriterionLinks, CriterionProcedures, ReadState],
  template: `
    @if (shown(); as it) {
      <h2>
        <span class="id">{{ it.number }}</span> {{ it.label }}
      </h2>
      @for (said of it.said; track said.language) {
        <section [attr.lang]="said.language">
          @if (it.said.length > 1 || said.language !== lang()) {
            <h3 class="cap" [attr.lang]="lang()">{{ said.name }}</h3>
          }
          @if (said.title) {
            <p class="title">{{ said.title }}</p>
          }
          <p class="text">{{ said.text }}</p>
        </section>
      }
      <dl class="facts">
        @for (fact of it.facts; track fact.label) {
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.value }}</dd>
        }
      </dl>
      <ak-criterion-links [editionId]="editionId()" [criterionKey]="it.key" />
      <ak-criterion-procedures [editionId]="editionId()" [criterionKey]="it.key" />
      <ak-criterion-interpretations [editionId]="editionId()" [criterionKey]="it.key" [number]="it.number" />
    } @else {
      <ak-read-state [loading]="true" [problem]="problem()" (retry)="criterion.reload()" />
    }
  `,
  styleUrl: './criterion-pane.css',
})
export class CriterionPane {
  private readonly api = inject(Api);
  protected readonly lang = inject(Language).lang;

  readonly editionId = input.required<string>();
  readonly criterionKey = input.required<string>();

  protected readonly criterion = this.api.read(() => {
    const path = { editionId: this.editionId(), criterionKey: this.criterionKey() };
    return path.criterionKey ? at(editionApi.criterion, path) : undefined;
  });
  protected readonly problem = computed(() => problemOf(this.criterion.error()));
  protected readonly t = texts({ mandatory: ['必須', 'Mandatory'], yes: ['はい', 'yes'] });
  protected readonly shown = computed(() => {
    if (!this.criterion.hasValue()) return null;
    const it = this.criterion.value();
    const named = (name: keyof typeof fieldLabels, value: string) => ({
      label: inLang(fieldLabels[name], this.lang()),
      value,
    });
    const facts = [
      named('part', it.partName),
      { label: this.t().mandatory, value: it.isMandatory ? this.t().yes : '' },
      named('responsibility', it.responsibility),
      named('criticalArea', it.criticalArea),
      named('mainTarget', it.mainTarget),
      named('changeType', it.changeType),
      ...lineageFrameworks.map((framework) => named(framework, (it.lineage[framework] ?? []).join('、'))),
    ];
    return {
      key: it.key,
      number: it.number,
      label: this.lang() === 'ja' ? it.labelJa : it.labelEn,
      said: saidIn(it, this.lang()),
      facts: facts.filter(({ value }) => value !== ''),
    };
  });
}

/** The words in the reader's language first, then Japanese, then English, then the others; the first title stands above. */
function saidIn({ labelJa, labelEn, textJa, textEn, others }: CriterionView, lang: Lang) {
  const shown = lang === 'ja' ? labelJa : labelEn;
  const own = [
    { language: 'ja', title: textJa && labelJa !== labelEn ? labelJa : '', text: textJa },
    { language: 'en', title: textEn && labelJa !== labelEn ? labelEn : '', text: textEn },
  ];
  const said = (lang === 'ja' ? own : [...own].reverse()).concat(others);
  return said
    .map(({ language, title, text }) => {
      const isAbove = title === shown || text.startsWith(title.replace(/…$/, ''));
      return { language, name: languageName(language, lang), title: isAbove ? '' : title, text };
    })
    .filter(({ title, text }) => title !== '' || text !== '');
}
