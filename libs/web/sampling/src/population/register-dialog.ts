import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { frequencyLabels, problemText, type PopulationView, type RegisterPopulationQuery } from '@akashi/contracts';
import { frequencyCodes } from '@akashi/domain/engagement';
import { isKnownComplete } from '@akashi/domain/sampling';
import { Api, inEngagement, Sending } from '@akashi/web-platform';
import {
  Button,
  DateField,
  DialogFrame,
  FileDrop,
  Icon,
  Language,
  SelectField,
  TextField,
  texts,
  labels,
  sizeWords,
  ProblemNote,
} from '@akashi/web-ui';
import { placesOf } from './file-faults';

export interface RegisterAsk {
  readonly engagementId: string;
  readonly coversUntil: string;
  readonly takenCodes: readonly string[];
}

/** Takes a population in: the file as the client gave it, and where it comes from. Closes with what was registered. */
@Component({
  selector: 'ak-register-dialog',
  imports: [Button, DateField, DialogFrame, FileDrop, Icon, ProblemNote, SelectField, TextField],
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
  protected readonly dialog = inject<DialogRef<PopulationView>>(DialogRef);
  private readonly ask = inject<RegisterAsk>(DIALOG_DATA);
  private readonly lang = inject(Language).lang;

  protected readonly t = texts({
    title: ['母集団を登録します', 'Register a population'],
    drop: ['CSVファイルを置く、または選ぶ', 'Drop a CSV file, or choose one'],
    another: ['別のファイルにする', 'Choose another file'],
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
    cancel: ['やめる', 'Cancel'],
    register: ['登録', 'Register'],
    empty: ['入力してください。', 'Enter a value.'],
    noFile: ['ファイルを選んでください。', 'Choose a file.'],
    taken: ['この番号は使われています。', 'This code is in use.'],
    notCount: ['数字だけを入力してください。', 'Enter digits only.'],
  });
  protected readonly sizeWords = sizeWords;
  protected readonly attempt = new Sending();
  private readonly frequencies = labels(frequencyLabels);
  protected readonly file = signal<File | null>(null);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly frequency = signal<string>('DAILY');
  protected readonly source = signal('');
  protected readonly query = signal('');
  protected readonly extractedOn = signal('');
  protected readonly extractedBy = signal('');
  protected readonly coversUntil = signal(this.ask.coversUntil);
  protected readonly declared = signal('');
  private readonly tried = signal(false);
  protected readonly frequencyOptions = computed(() =>
    frequencyCodes.map((value) => ({ value, label: this.frequencies()[value] })),
  );
  protected readonly fileFault = computed(() => (this.tried() && !this.file() ? this.t().noFile : ''));
  private readonly found = computed(() => {
    const t = this.t();
    const need = (text: string) => (text.trim() === '' ? t.empty : '');
    const isTaken = this.ask.takenCodes.includes(this.code().normalize('NFKC').trim());
    return {
      code: need(this.code()) || (isTaken ? t.taken : ''),
      name: need(this.name()),
      source: need(this.source()),
      extractedBy: need(this.extractedBy()),
      extractedOn: need(this.extractedOn()) || this.originFault(),
      declared: /^\d*$/.test(this.declared().normalize('NFKC').replace(/,/g, '').trim()) ? '' : t.notCount,
    };
  });
  private readonly nothing = { code: '', name: '', source: '', extractedBy: '', extractedOn: '', declared: '' };
  protected readonly faults = computed(() => (this.tried() ? this.found() : this.nothing));

  protected readonly fileFaults = computed(() => placesOf(this.attempt.problem()?.faults ?? [], this.lang()));

  protected take(files: readonly File[]): void {
    const file = files[0]!;
    this.file.set(file);
    this.attempt.clear();
    if (this.name() === '') this.name.set(file.name.replace(/\.[^.]+$/, ''));
  }

  protected async register(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const file = this.file();
    if (!file || Object.values(this.found()).some((fault) => fault !== '')) return;
    const made = await this.attempt.run(() =>
      this.api.upload<PopulationView>(
        `${inEngagement(this.ask.engagementId, 'populations')}?${this.parameters()}`,
        file,
      ),
    );
    if (made) this.dialog.close(made);
  }

  /** The rule the draw asks: nothing can be put right after the file is in. */
  private originFault(): string {
    const decision = isKnownComplete({
      sourceSystem: this.source() || '…',
      extractedBy: this.extractedBy() || '…',
      extractedOn: this.extractedOn(),
      coversUntil: this.coversUntil(),
    });
    return decision.allowed ? '' : problemText(decision.code)[this.lang()].happened;
  }

  private parameters(): string {
    const declared = this.declared().normalize('NFKC').replace(/,/g, '').trim();
    const said: Record<keyof RegisterPopulationQuery, string> = {
      code: this.code().normalize('NFKC').trim(),
      name: this.name().trim(),
      frequency: this.frequency(),
      sourceSystem: this.source().trim(),
      queryNote: this.query().trim(),
      extractedOn: this.extractedOn(),
      extractedBy: this.extractedBy().trim(),
      declaredCount: declared,
      coversUntil: this.coversUntil(),
    };
    return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
  }
}
