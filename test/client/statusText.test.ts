import assert from 'node:assert/strict';
import { statusText } from '../../client/connection/statusText';
import type { StatusParams } from '../../server/protocol';

const status = (fields: Partial<StatusParams>): StatusParams => ({
  indexed: 0,
  found: 0,
  skipped: [],
  encodings: [],
  ...fields,
});

describe('the status item', () => {
  it('is not there without transcripts', () => {
    assert.equal(statusText(status({})), undefined);
  });

  it('counts transcripts', () => {
    assert.equal(statusText(status({ indexed: 1, found: 1 }))?.text, '$(book) 1 transcript');
    assert.equal(statusText(status({ indexed: 1214, found: 1214 }))?.text, '$(book) 1,214 transcripts');
    const skipped = [{ uri: 'file:///a.txt', reason: 'It is too large.' }];
    assert.match(statusText(status({ indexed: 2, found: 2, skipped }))!.tooltip, /1 file left out/);
  });

  it('says how many transcripts have been read for themes, and which have none', () => {
    const texts = statusText(status({ indexed: 1065, found: 1065, themes: { read: 12, found: 1065 } }))!;
    assert.equal(texts.text, '$(sync~spin) 1,065 transcripts');
    assert.match(texts.tooltip, /\nThemes: 12 of 1,065 transcripts read/);
    const withoutThemes = [{ uri: 'file:///a.txt', reason: 'It is too large.' }];
    assert.match(statusText(status({ indexed: 2, found: 2, withoutThemes }))!.tooltip, /1 transcript without themes/);
  });

  it('shows files and bytes while transcripts are indexed', () => {
    const texts = statusText(status({ indexed: 54, found: 65, bytes: { indexed: 3_120_000, found: 4_300_000 } }))!;
    assert.equal(texts.text, '$(sync~spin) 54 of 65 transcripts, 72 %');
    assert.match(texts.tooltip, /54 of 65 transcripts, 3\.1 of 4\.3 MB\nClick to stop\./);
  });

  it('says that indexing was stopped, and how to go on', () => {
    const texts = statusText(status({ indexed: 54, found: 65, stopped: true }))!;
    assert.equal(texts.text, '$(warning) 54 of 65 transcripts');
    assert.match(texts.tooltip, /cover only these\. Click to go on\./);
  });
});
