import type { TeamRole } from '@akashi/domain/engagement';
import type { CriterionPart } from '@akashi/domain/catalogue';

/** What one person has of one chapter. */
export interface ChapterShareView {
  /** Key of the chapter. */
  readonly chapter: string;
  readonly part: CriterionPart;
  readonly labelJa: string;
  readonly labelEn: string;
  readonly tests: number;
  /** Of these, performed or reviewed. */
  readonly done: number;
}

/** Somebody of the team with the chapters that they have papers of, and their hours in the engagement. */
export interface PersonChaptersView {
  readonly userId: string;
  readonly name: string;
  readonly role: TeamRole;
  readonly chapters: ChapterShareView[];
  /** Over all weeks; null to whoever does not see the hours of others. */
  readonly planned: number | null;
  readonly worked: number | null;
}

export interface ChapterLoadView {
  readonly people: PersonChaptersView[];
  /** What is given to nobody yet. */
  readonly unassigned: ChapterShareView[];
}
