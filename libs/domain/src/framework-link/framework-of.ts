import type { LineageFramework } from '../edition-import';
import { plainHeading } from '../table';

const frameworks: Readonly<Record<LineageFramework, readonly string[]>> = {
  JIS_Q_27001: ['JIS Q 27001', 'ISO/IEC 27001', 'ISO 27001', '27001'],
  JIS_Q_27002: ['JIS Q 27002', 'ISO/IEC 27002', 'ISO 27002', '27002'],
  JIS_Q_27014: ['JIS Q 27014', 'ISO/IEC 27014', 'ISO 27014', '27014'],
  JIS_Q_27017: ['JIS Q 27017', 'ISO/IEC 27017', 'ISO 27017', '27017'],
  COMMON_STANDARDS: ['統一基準', '政府統一基準', 'Common Standards'],
  SP_800_53: ['SP 800-53', 'NIST SP 800-53', '800-53'],
};

/** `JIS Q 27002:2014` and `NIST SP 800-53 rev.4` name the framework without its year or revision. */
export function frameworkOf(text: string): LineageFramework | undefined {
  const plain = plainHeading(text.normalize('NFKC').replace(/:\s*\d{4}.*$|\s*rev(ision)?\.?\s*\d+.*$|\s*r\d+$/i, ''));
  const entries = Object.entries(frameworks) as [LineageFramework, readonly string[]][];
  return entries.find(([, said]) => said.some((word) => plainHeading(word) === plain))?.[0];
}
