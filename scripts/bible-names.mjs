#!/usr/bin/env node
/**
 * Writes server/citations/languages/bookNames.json, the names of the books of the Bible in other languages, and
 * server/citations/bibleTables.json, the English names and the numbers of verses, from the tables of
 * bible-passage-reference-parser (MIT). Run it after that package or the words of a language changed:
 * `node scripts/bible-names.mjs`. A test compares the files with what this makes.
 *
 * The package has its names as regular expressions, of which compiling takes 330 ms; the file has the keys of
 * server/citations/languages/bookIndex.ts, which are looked up in a map.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { bibleNames, bibleTables } from './book-names.mjs';

const { keyOfName } = await tsImport('../server/citations/languages/keyOfName.ts', import.meta.url);
const target = resolve(import.meta.dirname, '../server/citations/languages/bookNames.json');
writeFileSync(target, await bibleNames(keyOfName));
writeFileSync(resolve(import.meta.dirname, '../server/citations/bibleTables.json'), await bibleTables());
