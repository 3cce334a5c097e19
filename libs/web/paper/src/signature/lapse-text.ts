import type { SignOffView } from '@akashi/contracts';
import { shortMoment, todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';

const voidReasons: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'steps-recorded': ['手続の変更により失効', 'Void: the procedures changed'],
  'conclusion-recorded': ['結論の変更により失効', 'Void: the conclusion changed'],
  'evidence-added': ['証跡の追加により失効', 'Void: evidence was added'],
  'evidence-linked': ['証跡の追加により失効', 'Void: evidence was linked'],
  'evidence-replaced': ['証跡の差替えにより失効', 'Void: evidence was replaced'],
  'evidence-corrected': ['証跡の記載の訂正により失効', 'Void: what is said of evidence was corrected'],
  'evidence-marked': ['証跡に印を付けたため失効', 'Void: evidence was marked'],
  'mark-changed': ['証跡の印の変更により失効', 'Void: a mark on evidence changed'],
  'mark-removed': ['証跡の印を外したため失効', 'Void: a mark was taken off evidence'],
  'evidence-unlinked': ['証跡の結びの変更により失効', 'Void: evidence was unlinked'],
  'items-recorded': ['標本の結果の変更により失効', 'Void: item results changed'],
  'item-voided': ['標本の入替えにより失効', 'Void: an item was replaced'],
  'sample-drawn': ['標本の抽出により失効', 'Void: a sample was drawn'],
  'specific-picked': ['特定項目の抽出により失効', 'Void: specific items were picked'],
  'sample-expanded': ['標本の追加抽出により失効', 'Void: the sample was expanded'],
  'population-replaced': ['母集団の差替えにより失効', 'Void: the population was replaced'],
  'population-withdrawn': ['母集団の取下げにより失効', 'Void: the population was withdrawn'],
  'population-linked': ['母集団の変更により失効', 'Void: a population was linked'],
  'deviation-recorded': ['逸脱の記録により失効', 'Void: a deviation was recorded'],
  'test-returned': ['差戻しにより失効', 'Void: returned'],
  'statement-reworded': ['言明書の変更により失効', 'Void: the statement words the control anew'],
};

/** Says why and when a signature stopped counting, in the language in use. Call it where injection is allowed, as in a field. */
export function lapseText(): (voided: NonNullable<SignOffView['voided']>) => string {
  const reasons = texts(voidReasons);
  const words = texts({ voided: ['失効', 'Void'] });
  return ({ reason, at }) => {
    const why = (reasons() as Readonly<Record<string, string>>)[reason] ?? words().voided;
    return `${why}　${shortMoment(at, todayInJapan().slice(0, 4))}`;
  };
}
