import { Clock, Transactions, type Caller } from '@akashi/api-platform';
import { dateRuleLabels, engagementKindLabels, phaseLabels, type PortfolioFileQuery } from '@akashi/contracts';
import { outlookLabels } from '@akashi/contracts/labels/portfolio';
import { DocumentProcesses } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { chooseLines } from './choose-lines';
import { orderLines } from './order-lines';
import { PortfolioLines, type PortfolioLine } from './portfolio-lines';

type Lang = PortfolioFileQuery['lang'];

const widths = [36, 28, 28, 10, 12, 12, 14, 14, 12, 12, 16, 12, 18, 18];

const words = {
  ja: {
    title: '全案件',
    heads:
      '案件 依頼者 サービス 種別 フェーズ 手続の数 業務実施者署名済 査閲済 次の期日 期日 見込み 終わる見込み 業務実施責任者 主任',
    said: (n: number) => `${n} 件。書き出した人が見られる案件だけの、この日の表です。`,
  },
  en: {
    title: 'Portfolio',
    heads:
      'Engagement Client Service Kind Phase Tests Performed Reviewed Next_date Day Outlook Expected_end Engagement_leader Senior',
    said: (n: number) => `${n} engagements: those that whoever exported this may see, as of this day.`,
  },
} as const;

/** All engagements that meet what was asked, as one list, in the order that was asked for. */
@Injectable()
export class ExportPortfolio {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: PortfolioLines,
    private readonly processes: DocumentProcesses,
    private readonly clock: Clock,
  ) {}

  async execute(
    caller: Caller,
    { lang, ...asked }: PortfolioFileQuery,
  ): Promise<{ fileName: string; bytes: Uint8Array }> {
    const all = await this.transactions.read(caller, (tx) => this.lines.all(tx, caller));
    const chosen = orderLines(chooseLines(all, asked), asked);
    const date = this.clock.today();
    const { title, heads, said } = words[lang];
    const list = {
      title,
      date,
      heading: [said(chosen.length)],
      heads: heads.split(' ').map((head) => head.replace('_', ' ')),
      widths,
      rows: chosen.map((line) => cellsOf(line, lang)),
    };
    const bytes = await this.processes.run('write-list-xlsx', { list });
    return { fileName: `${title}_${date.replaceAll('-', '')}.xlsx`, bytes };
  }
}

function cellsOf(line: PortfolioLine, lang: Lang): string[] {
  const { due, outlook, tests } = line;
  return [
    line.name,
    line.clientName,
    line.serviceName,
    engagementKindLabels[line.kind][lang],
    phaseLabels[line.state][lang],
    ...[tests.total, tests.prepared + tests.reviewed, tests.reviewed].map(String),
    due ? dateRuleLabels[due.rule][lang] : '',
    due?.date ?? '',
    outlookLabels[outlook.kind][lang],
    outlook.endsOn ?? '',
    line.leaderName ?? '',
    line.seniorName ?? '',
  ];
}
