import { readFileSync } from 'node:fs';

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly definitions: {
    readonly silence: {
      readonly properties: {
        readonly code: { readonly enum: readonly string[]; readonly enumDescriptions: readonly string[] };
      };
    };
  } & Readonly<
    Record<string, { readonly properties?: Readonly<Record<string, unknown>>; readonly enum?: readonly string[] }>
  >;
}

/** The JSON schema of corpus.json. */
export const schema = JSON.parse(
  readFileSync(new URL('../../schemas/corpus.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** Codes of the diagnostics that corpus.json can silence. */
export const diagnosticCodes = schema.definitions.silence.properties.code.enum;
