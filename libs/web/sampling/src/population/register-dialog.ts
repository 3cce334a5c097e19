import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { frequencyLabels, type Fault, type PopulationView, type RegisterPopulationQuery } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { frequencyCodes, type FrequencyCode } from '@akashi/domain/engagement';
import type { PopulationFileChoices } from '@akashi/domain/population-file';
import { isKnownComplete } from '@akashi/domain/sampling';
import { Api, Sending } from '@akashi/web-platform';
import { Icon, Language, SelectField, TextField, texts, labels, sizeWords } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FileField } from '@akashi/web-ui/file';
import { NumberField, FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { placesOf } from './file-faults';
import { answersQuery, mergedQuestions, questionsOf, type ReadingAnswers } from './reading-answers';
import { ReadingQuestions } from './reading-questions';

export interface RegisterAsk {
  readonly engagementId: string;
  readonly coversUntil: string;
  readonly takenCodes: readonly string[];
}

/** Takes a population in: the file as the client gave it, and where it comes from. Closes with what was registered. */
@Component({
  selector: 'ak-register-dialog',
  imports: [DateField, FileField, FormDialog, FormField, Icon, NumberField, ReadingQuestions, SelectField, TextField],
  templateUrl: './register-dialog.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
    .faults {
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--ak-bad-fg);
    }
    .faults .next {
      display: block;
    }
  `,
})
export class RegisterDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<RegisterAsk>(DIALOG_DATA);
  private readonly lang = inject(Language).lang;
  private readonly read = refusalText();

  protected readonly t = texts({
    title: ['母集団を登録します', 'Register a population'],
    drop: ['CSV・TSV・Excelのファイルを置く、または選ぶ', 'Drop a CSV, TSV or Excel file, or choose one'],
    code: ['番号', 'Code'],
    name: ['名称', 'Name'],
    frequency: ['頻度', 'Frequency'],
    source: ['出力元', 'Source system'],
    query: ['抽出の条件', 'Query'],
    extractedOn: ['抽出日', 'Extracted on'],
    extractedBy: ['抽出者', 'Extracted by'],
    coversUntil: ['対象の末日', 'Covers until'],
    declared: ['出力元の件数', 'Rows the source gave'],
    declaredHelp: [
      '入力すると、ファイルの件数と違うときは登録しません。',
      'When given, a file with another number of rows is not taken in.',
    ],
    register: ['登録', 'Register'],
    noFile: ['ファイルを選んでください。', 'Choose a file.'],
    taken: ['この番号は使われています。', 'This code is in use.'],
  });
  protected readonly sizeWords = sizeWords;
  protected readonly attempt = new Sending();
  private readonly frequencies = labels(frequencyLabels);
  /** The rule the draw asks is asked here: nothing can be put right after the file is in. */
  protected readonly form = ruleForm({
    said: {
      file: null as File | null,
      code: '',
      name: '',
      frequency: 'DAILY',
      sourceSystem: '',
      queryNote: '',
      extractedOn: '',
      extractedBy: '',
      coversUntil: this.ask.coversUntil,
      declaredCount: null as number | null,
    },
    required: ['file', 'code', 'name', 'sourceSystem', 'extractedBy', 'extractedOn'],
    limits: { code: 40, name: 200, sourceSystem: 500, extractedBy: 200, queryNote: 1000 },
    checks: (said) => ({
      file: said.file ? '' : this.t().noFile,
      code: this.ask.takenCodes.includes(said.code.normalize('NFKC').trim()) ? this.t().taken : '',
      extractedOn: said.extractedOn === '' ? '' : this.originFault(said),
    }),
    sending: this.attempt,
    send: (said) => this.register(said),
  });
  protected readonly frequencyOptions = computed(() =>
    frequencyCodes.map((value) => ({ value, label: this.frequencies()[value] })),
  );
  private readonly told = computed(() => this.attempt.problem()?.faults ?? []);
  /** What is wrong is told once it is decided how the file is read: under another answer it may not be wrong. */
  protected readonly fileFaults = computed(() =>
    questionsOf(this.told()).length > 0 ? [] : placesOf(this.told(), this.lang()),
  );
  /** What was asked about this file, answered or not; and what a person chose. */
  protected readonly asked = signal<readonly Fault[]>([]);
  protected readonly answers = signal<ReadingAnswers>({});
  protected readonly wasLookedAt = computed(() => this.asked().length > 0 || this.told().length > 0);

  constructor() {
    const file = computed(() => this.form.said().file);
    effect(() => {
      const chosen = file();
      untracked(() => {
        // What was wrong in the file before says nothing about this one.
        this.attempt.clear();
        this.asked.set([]);
        this.answers.set({});
        if (chosen) this.nameAfter(chosen);
      });
    });
    effect(() => {
      const told = this.told();
      untracked(() => this.asked.update((before) => mergedQuestions(before, told)));
    });
  }

  /** A population without a name is called what its file is called. */
  private nameAfter(file: File): void {
    if (this.form.said().name === '') this.form.patch({ name: file.name.replace(/\.[^.]+$/, '') });
  }

  private async register({ file, ...said }: SaidOfPopulation): Promise<PopulationView | undefined> {
    if (!file) return undefined;
    const address = at(
      populationApi.register,
      { engagementId: this.ask.engagementId },
      { ...queryOf(said), ...answersQuery(this.answers()) },
    );
    return this.attempt.run((key) => this.api.sendFile(address, file, key));
  }

  private originFault({ sourceSystem, extractedBy, extractedOn, coversUntil }: SaidOfPopulation): string {
    const facts = { sourceSystem: sourceSystem || '…', extractedBy: extractedBy || '…', extractedOn, coversUntil };
    return this.read(isKnownComplete(facts));
  }
}

interface PopulationFacts extends Omit<
  Record<Exclude<keyof RegisterPopulationQuery, keyof PopulationFileChoices>, string>,
  'declaredCount'
> {
  declaredCount: number | null;
}

interface SaidOfPopulation extends PopulationFacts {
  file: File | null;
}

function queryOf(said: PopulationFacts): RegisterPopulationQuery {
  return {
    code: said.code.normalize('NFKC').trim(),
    name: said.name.trim(),
    frequency: said.frequency as FrequencyCode,
    sourceSystem: said.sourceSystem.trim(),
    extractedBy: said.extractedBy.trim(),
    ...(said.queryNote.trim() ? { queryNote: said.queryNote.trim() } : {}),
    ...(said.extractedOn ? { extractedOn: said.extractedOn } : {}),
    ...(said.declaredCount === null ? {} : { declaredCount: said.declaredCount }),
    ...(said.coversUntil ? { coversUntil: said.coversUntil } : {}),
  };
}
