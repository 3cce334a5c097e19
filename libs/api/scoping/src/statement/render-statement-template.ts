import { EditionStore } from '@akashi/api-criteria';
import { EngagementDoor } from '@akashi/api-engagements';
import { type Caller } from '@akashi/api-platform';
import { DocumentProcesses, type StatementLanguage } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { StatementContextStore } from './statement-context.store';

export interface StatementTemplate {
  fileName: string;
  bytes: Uint8Array;
}

/**
 * The layout the client fills in, for the edition of the engagement, with what the register knows already. Text that the firm
 * imported goes to nobody: numbers do.
 */
@Injectable()
export class RenderStatementTemplate {
  constructor(
    private readonly door: EngagementDoor,
    private readonly editions: EditionStore,
    private readonly context: StatementContextStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(caller: Caller, engagementId: string, language: StatementLanguage): Promise<StatementTemplate> {
    const { edition, facts } = await this.door.read(caller, engagementId, async (tx, room) => {
      const { titleJa, titleEn, isRestricted } = await this.editions.view(tx, caller, room.editionId);
      const rows = await this.editions.answerable(tx, caller, room.editionId);
      const criteria = rows.map(({ number, labelJa, labelEn, level, isMandatory }) => {
        const label = isRestricted ? '' : language === 'ja' ? labelJa : labelEn;
        return { number, level, mandatory: isMandatory, label };
      });
      const { registered } = await this.context.of(tx, caller, room);
      const title = language === 'ja' ? titleJa : titleEn;
      return { edition: { code: room.editionId, title, criteria }, facts: registered };
    });
    const bytes = await this.processes.run('render-statement-template', { edition, language, facts });
    const name = language === 'ja' ? '言明書様式' : 'statement-template';
    return { fileName: `${name}_${edition.code}.xlsx`, bytes };
  }
}
