import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Private members are written `#name`, so that they are private at run time too and there is one way to write them. */
const privateNames = [
  {
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]:not([kind="constructor"])',
    message: 'Write #name for a private member.',
  },
  {
    selector: 'TSParameterProperty',
    message: 'Declare the field and assign it in the constructor.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'test/editor/out/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './client/reading/view/tsconfig.json',
          './client/concordance/view/tsconfig.json',
          './client/plots/view/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-len': ['error', { code: 140, comments: 140, ignoreUrls: true }],
      'no-restricted-syntax': ['error', ...privateNames],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['client/**'],
    ignores: ['client/messages.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...privateNames,
        {
          selector: 'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]',
          message: 'Show messages with client/messages.ts, which keeps the text of files from becoming links.',
        },
      ],
    },
  },
  {
    // Fixtures: a paragraph of a transcript is often one line.
    files: ['test/**'],
    rules: {
      'max-len': [
        'error',
        { code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
      parserOptions: { project: null },
    },
  },
);
