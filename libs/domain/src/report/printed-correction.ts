import { sentenceOf, type ReportWording } from '../engagement/report-wording';
import type { LocalDate } from '../dates/local-date';
import { printedDay } from './printed-report';

/** The issued version that a corrected report takes the place of, and why, in the words of whoever opened the correction. */
export interface PrintedCorrectionFacts {
  readonly replaced: {
    readonly version: number;
    readonly documentNumber: string;
    readonly issuedOn: LocalDate;
    /** Hex SHA-256 of the replaced PDF: which file is meant, whatever it is called. */
    readonly sha256: string;
  };
  readonly reason: string;
}

/** What a corrected report says of the version before it, on its first sheet and at its end. */
export interface PrintedCorrection {
  title: string;
  sentence: string;
  facts: [label: string, value: string][];
}

export function printedCorrection(
  words: ReportWording,
  { replaced, reason }: PrintedCorrectionFacts,
): PrintedCorrection {
  const version = sentenceOf(words, 'version', { version: String(replaced.version) });
  const day = printedDay(words, replaced.issuedOn);
  return {
    title: '発行後の訂正',
    sentence: `本報告書は、${day}に発行した${version}の全体を置き換える。`,
    facts: [
      ['置き換える版', `${version}　${replaced.documentNumber}`],
      ['発行日', day],
      ['ファイル（PDF）の SHA-256', replaced.sha256.replace(/.{8}(?=.)/g, '$& ')],
      ['訂正の理由', reason],
    ],
  };
}
