import assert from 'node:assert/strict';
import { read } from './support';

describe('letters in brackets behind a name', () => {
  const honorifics = (text: string): string[] => {
    const { transcript } = read(text);
    return transcript.honorifics.map(({ start, end, id }) => `${text.slice(start, end)} ${id}`);
  };

  it('are honorifics, where the text has more of them', () => {
    assert.deepEqual(honorifics('The Prophet [s] came. Then Musa [a] spoke, and ‘Ali [a] wrote it down.\n'), [
      '[s] saw',
      '[a] as',
      '[a] as',
    ]);
    assert.deepEqual(honorifics('The Messenger of God [s] said so. The Messenger [s] sat down.\n'), [
      '[s] saw',
      '[s] saw',
    ]);
    assert.deepEqual(honorifics('We know what Sayyid al-Sajidin (a) prays at night.\n'), ['(a) as']);
  });

  it('are words of an editor elsewhere', () => {
    for (const text of [
      'The prophet [s] of Baal were there.\n',
      'Joseph [a] carpenter came to Mary [a] maid.\n',
      'Yusuf [a] boy of ten came to school.\n',
      'The mayor [a] woman spoke of the town[s] of old.\n',
      'The Prophet [s] of the hill and the Messenger [s] of it.\n',
    ])
      assert.deepEqual(honorifics(text), [], text);
  });
});

describe('notes on the last page', () => {
  const page = (topic: string, notes: string): string =>
    `${`Of the ${topic} I have a thing to tell, and it is true as far as I see.\n`.repeat(4)}It was so.¹ And it fell.²\n\n${notes}`;
  const notesOf = (text: string): string[] =>
    read(text).transcript.notes.map(({ start, end }) => text.slice(start, end).trim());

  it('end before an imprint', () => {
    for (const imprint of ['PRINTED BY J. HALE, 14 HIGH STREET', 'Typed by A. Moss, June 1934', 'FINIS', 'The End.'])
      assert.deepEqual(
        notesOf(
          `${page('mill', '¹ Gal. vi. 9.\n² Orm, page 4.')}\n\f${page('weir', '¹ Mark iv. 28.\n² Ibid.')}\n\n${imprint}\n`,
        ),
        ['¹ Gal. vi. 9.', '² Orm, page 4.', '¹ Mark iv. 28.', '² Ibid.'],
        imprint,
      );
  });

  it('are none where the text goes on', () => {
    const text = `${page('mill', '¹ Bring bread.\n² Bring salt.')}\n\nThen we went home by the river and slept.\n`;
    assert.deepEqual(notesOf(text), []);
  });
});

describe('who speaks, and from where', () => {
  const turns = (text: string): string[] =>
    read(text).transcript.turns.map(({ name }) => text.slice(name.start, name.end));

  it('presides, where the name stands in brackets behind the office', () =>
    assert.deepEqual(
      turns(
        'Mr. Hale: I have reached page 5.\n\nMr. Deputy Speaker (Sir Ivor Crane): Order. Let him speak.\n\nMr. Hale: I am obliged.\n\nMr. Deputy Speaker: I rise to say this.\n',
      ).map(name => name.replace(/ \(.*/, '')),
      ['Mr. Hale', 'Mr. Deputy Speaker', 'Mr. Hale'],
    ));

  it('is nobody whom the speaker asks to compare', () =>
    assert.deepEqual(
      turns(
        'Mr. Hale: I begin.\n\nCompare Hobbes: the Leviathan says it.\n\nMr. Orm: I go on.\n\nMr. Hale: So do I.\n',
      ),
      ['Mr. Hale', 'Mr. Orm', 'Mr. Hale'],
    ));

  it('is the hall', () => {
    const text =
      'Protect us. [Ameen from the congregation] Go in peace. [Takbir from the hall] So be it. [Amen from my mother was all] Well.\n';
    assert.deepEqual(
      read(text).transcript.brackets.map(({ kind }) => kind),
      ['stage', 'stage', 'editorial'],
    );
  });
});
