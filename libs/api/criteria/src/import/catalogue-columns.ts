import { catalogueFieldNames, languageLimit, languageOfField, languageTag } from '@akashi/domain/edition-import';
import { registerDecorator } from 'class-validator';

const isColumn = (value: unknown) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 16_384;

function areColumns(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const named = Object.entries(value) as [string, unknown][];
  const languages = new Set(named.map(([name]) => languageOfField(name)).filter((tag) => tag !== null));
  const known: readonly string[] = catalogueFieldNames;
  const isRead = (name: string) => known.includes(name) || languageOfField(name) !== null;
  const areGiven = (columns: unknown) =>
    columns === undefined || (Array.isArray(columns) && columns.length <= 20 && columns.every(isColumn));
  return languages.size <= languageLimit && named.every(([name, columns]) => isRead(name) && areGiven(columns));
}

/**
 * Columns of a catalogue by what they are read as. Titles and texts come in any language, `title:de`, so that no class can list
 * them; that a column is there, the rule checks.
 */
export function CatalogueColumns(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'areCatalogueColumns',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: areColumns,
        defaultMessage: () =>
          '$property must hold columns by the fields of a catalogue, or by title: or text: and a language',
      },
    });
  };
}

/** A language as BCP 47 names it, in its own letters: `de`, `zh-Hant`. */
export function IsLanguageTag(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isLanguageTag',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && languageTag(value) === value,
        defaultMessage: () => '$property must be the tag of a language as BCP 47 has it, such as de or zh-Hant',
      },
    });
  };
}
