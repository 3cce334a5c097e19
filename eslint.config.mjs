import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { boundaries } from './boundaries.mjs';

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 6],
  complexity: ['error', 12],
};

/** Domain rules take facts and give decisions: the clock and the dice belong to their callers. */
const pure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Dates are arguments here.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Dates are arguments here.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Seeds are arguments here.' },
];

const schemeFromCode = {
  name: '@akashi/domain/engagement',
  importNames: ['ismapRuleset20240801'],
  message: 'A firm may correct its ruleset: take the one the API gives with the engagement.',
};

/** Every sentence of every rule; `import()` is for the one place that looks for a sentence nobody foresaw. */
const everySentence = {
  name: '@akashi/contracts/problems',
  message: 'A page comes with the sentences of its area alone: read them by `refusalText` of `@akashi/web-ui/refusal`.',
};

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a const array and its derived type.' };

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.akashi/**', '.angular/**', '.nx/**', 'apps/web/.angular/**', 'out/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      ...sizes,
      'no-restricted-syntax': ['error', noEnum],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: boundaries,
          // Specs of an area use the builders, and the builders use the areas; nothing that runs does.
          // Of the contracts only the sentences of problems are loaded later, each by an address of its own.
          checkDynamicDependenciesExceptions: ['@akashi/contracts', '@akashi/contracts/*'],
          ignoredCircularDependencies: [['api-testing', '*']],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
  { files: ['**/*.spec.ts', 'migrations/**', 'e2e/**', 'tools/**'], rules: { 'max-lines': 'off', complexity: 'off' } },
  {
    // On a busy machine any bound in milliseconds fails one day. Speed is measured in `npm run bench`; here bytes, calls and
    // statements are counted, and what never ends meets the runner's patience.
    files: ['**/*.spec.ts', 'e2e/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['performance', 'now'],
          ['process', 'cpuUsage'],
          ['process', 'hrtime'],
        ].map(([object, property]) => ({
          object,
          property,
          message: 'No spec is timed: speed is in `npm run bench`.',
        })),
      ],
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...pure] },
  },
  {
    files: ['libs/api/**/*.ts'],
    ignores: ['libs/api/platform/src/clock.ts', 'libs/api/testing/**', '**/*.spec.ts', '**/*.fixture.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noEnum,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the Clock what time it is.',
        },
      ],
    },
  },
  {
    files: ['libs/api/**/*.ts'],
    ignores: ['libs/api/platform/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/typeorm',
              importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
              message: 'Ask Transactions for a tx instead.',
            },
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'Move the part both need left along the spine.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/api/**/*.ts'],
    ignores: ['apps/api/src/config.ts', 'libs/api/testing/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read once, in apps/api/src/config.ts.' },
      ],
    },
  },
  {
    files: ['libs/web/**/*.ts', 'apps/web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      'no-restricted-imports': ['error', { paths: [schemeFromCode, everySentence] }],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'ak', style: 'kebab-case' }],
    },
  },
  {
    files: ['libs/web/**/*.spec.ts', 'libs/web/ui/src/testing/**', 'apps/web/**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [schemeFromCode] }] },
  },
  {
    // They are in the first chunk or beside it, and one value taken from the index brings the whole index along.
    files: ['libs/web/platform/**/*.ts', 'libs/web/data/**/*.ts', 'libs/web/ui/**/*.ts'],
    ignores: [
      'libs/web/ui/src/base-service/**',
      'libs/web/ui/src/job/**',
      'libs/web/ui/src/testing/**',
      '**/*.spec.ts',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@akashi/contracts',
              allowTypeImports: true,
              message: 'Signing in would load every label there is: give it an address of its own.',
            },
            {
              name: '@akashi/contracts/api',
              allowTypeImports: true,
              message: 'Signing in would load the whole table: take `@akashi/contracts/api/address` and the one topic.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/web/**/*.html', 'apps/web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
);
