import { inject, Injectable } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';
import { Dialogs, texts, Toasts } from '@akashi/web-ui';
import { matchingTexts } from './matching-texts';
import { PlaceFilesDialog, type PlaceFilesAsk } from './place-files-dialog';
import { proposeFields } from './propose-fields';
import { RuleDialog, type RuleAsk } from './rule-dialog';
import { SampleMatching } from './sample-matching';
import { UploadFilesDialog, type UploadFilesAsk } from './upload-files-dialog';

/** What is asked about the documents of a sample: which file is of which item, and by which rule they are searched. */
@Injectable()
export class MatchingDialogs {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly matching = inject(SampleMatching);
  private readonly t = texts(matchingTexts);

  /** Files that were dropped come onto the first open paper; then it is asked of which items they are. */
  async addFiles(population: PopulationView, files: readonly File[]): Promise<void> {
    const paper = population.tests.find(({ isClosed }) => !isClosed);
    if (!paper) return;
    const ask: UploadFilesAsk = { files, testId: paper.testId };
    const sent = await this.dialogs.open<boolean, UploadFilesAsk>(UploadFilesDialog, ask, { focus: 'input' });
    if (sent) await this.place(population);
  }

  async place(population: PopulationView): Promise<void> {
    const files = await this.matching.attempt.run(() => this.matching.files());
    const keyColumn = this.matching.view()?.keyColumn ?? 1;
    if (!files) return;
    let placed = 0;
    const ask: PlaceFilesAsk = {
      items: population.items
        .filter(({ voidReason }) => voidReason === null)
        .map(({ id, rank, cells }) => ({ id, name: `${rank} · ${cells[keyColumn - 1] ?? ''}` })),
      files,
      again: () => this.matching.files(),
      act: async (body) => {
        placed = body.placed.length;
        return (await this.matching.place(body)) ? null : this.matching.attempt.problem();
      },
    };
    const focus = '[type=submit]';
    if (await this.dialogs.open<boolean, PlaceFilesAsk>(PlaceFilesDialog, ask, { focus }))
      this.toasts.show(this.t().placed(placed));
  }

  async setRule(population: PopulationView): Promise<void> {
    const { rule, keyColumn } = this.matching.view() ?? { rule: null, keyColumn: 1 };
    const attributes = new Set(population.tests.flatMap((test) => test.attributes.map(({ attribute }) => attribute)));
    const ask: RuleAsk = {
      header: population.header,
      attributes: [...attributes],
      fields: rule?.fields ?? proposeFields(population, keyColumn),
      act: async (fields) => ((await this.matching.setRule(fields)) ? null : this.matching.attempt.problem()),
    };
    if (await this.dialogs.open<boolean, RuleAsk>(RuleDialog, ask, { focus: '.check' }))
      this.toasts.show(this.t().ruleSet);
  }
}
