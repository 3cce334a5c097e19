import { Transactions, writeParagraphs } from '@akashi/api-platform';
import { replacedMailWords } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import type { OfReplaced } from '../outbox/mail-outbox';

export interface WrittenMail {
  address: string;
  subject: string;
  text: string;
  html: string;
}

interface ReplacedFacts {
  address: string;
  firmName: string;
  serviceName: string;
  namesMatters: boolean;
  edition: number;
  on: string;
}

/** $1 firm, $2 engagement, $3 correction, $4 link. */
const selectFacts = `
  SELECT x.recipient_email AS address, f.name AS "firmName", s.name AS "serviceName", f.mail_names_matters AS "namesMatters",
    c.edition_no::int AS edition, to_char(r.issued_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS "on"
  FROM report_correction c
  JOIN report r ON r.firm_id = c.firm_id AND r.engagement_id = c.engagement_id AND r.id = c.report_id
  JOIN vendor_export x ON x.firm_id = c.firm_id AND x.engagement_id = c.engagement_id AND x.id = $4
  JOIN firm f ON f.firm_id = c.firm_id
  JOIN engagement e ON e.firm_id = c.firm_id AND e.id = c.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.id = $3`;

/** The mail to a recipient whose version was replaced, in both languages; it says neither why nor what the new one says. */
@Injectable()
export class ReplacedMail {
  constructor(private readonly transactions: Transactions) {}

  /** Null where there is no such link or version. */
  async of(firmId: string, { engagementId, correctionId, exportId }: OfReplaced): Promise<WrittenMail | null> {
    const of = [firmId, engagementId, correctionId, exportId];
    const rows = await this.transactions.read({ firmId, clientId: null }, (tx) =>
      tx.query<ReplacedFacts[]>(selectFacts, of),
    );
    return rows[0] ? written(rows[0]) : null;
  }
}

function written({ address, firmName, serviceName, namesMatters, edition, on }: ReplacedFacts): WrittenMail {
  const languages = (['ja', 'en'] as const).map((lang) => {
    const t = replacedMailWords[lang];
    const said = t.said(firmName, namesMatters ? serviceName : null);
    return { lang, paragraphs: [said, t.replaced(edition, on), t.next] };
  });
  const { ja, en } = replacedMailWords;
  return { address, subject: `${ja.subject} / ${en.subject}`, ...writeParagraphs(languages) };
}
