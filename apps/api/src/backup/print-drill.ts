import { drillSteps, type Drilled, type DrillStep } from './run-drill';

const names: Readonly<Record<DrillStep, { ja: string; en: string }>> = {
  restored: { ja: '復元と行の一致（行数）', en: 'restored, rows equal (rows)' },
  walls: { ja: '監査法人の壁（表数）', en: 'walls between firms (tables)' },
  ledgers: { ja: '台帳の再計算と照合（台帳数）', en: 'ledgers recomputed and compared (ledgers)' },
  files: { ja: 'ファイルの内容（件数）', en: 'contents of files (files)' },
};

/** A line for each step, then the age of the backup and the time that it took. */
export function printDrill(drilled: Drilled, language: 'ja' | 'en'): string {
  const { looked, difference, snapshotAt, rpoSeconds, rtoSeconds } = drilled;
  const mark = (step: DrillStep) => (difference?.step === step ? 'NG' : looked[step] === undefined ? '--' : 'OK');
  const steps = drillSteps.map((step) => `${mark(step)}  ${looked[step] ?? ''}\t${names[step][language]}`);
  const times = {
    ja: `控えの時点 ${snapshotAt ?? '－'}（${rpoSeconds ?? '－'} 秒前）、復元にかかった時間 ${rtoSeconds} 秒`,
    en: `Snapshot of ${snapshotAt ?? '–'} (${rpoSeconds ?? '–'} s ago), restored in ${rtoSeconds} s`,
  };
  return [...steps, times[language], ...(difference ? [difference.said] : [])].join('\n');
}
