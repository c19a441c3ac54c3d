import assert from 'node:assert/strict';
import { isStageDirection } from '../../server/transcript/stage';
import { read } from './support';

describe('brackets', () => {
  const brackets = (text: string): string[] => {
    const { transcript, shown } = read(text);
    return transcript.brackets.map(bracket => `${bracket.kind} ${shown(bracket)}`);
  };

  it('finds editorial brackets and stage directions, also over wrapped lines', () => {
    assert.deepEqual(
      brackets('The wheel [of the\nmill] turns [i.e., again]. [Laughter] It stops [speaking in\nArabic] here.\n'),
      ['editorial [of the\nmill]', 'editorial [i.e., again]', 'stage [Laughter]', 'stage [speaking in\nArabic]'],
    );
  });

  it('allows one paragraph end in a bracket, but not two', () => {
    assert.equal(
      brackets('It stood. [At this point a passage was left out, that ran:\n\n"The wheel turns."]\n\nIt fell.\n')
        .length,
      1,
    );
    assert.equal(brackets('It stood. [At this\n\npoint\n\na passage was left out]\n').length, 0);
  });

  it('returns the outermost of nested brackets, and ignores unclosed ones', () => {
    assert.deepEqual(brackets('The [wheel [of oak] here] and [the mill.\n'), ['editorial [wheel [of oak] here]']);
    assert.deepEqual(brackets('The [wheel and [the mill] turn.\n'), ['editorial [the mill]']);
    assert.deepEqual(brackets('The ] wheel [] and [x].\n'), ['editorial [x]']);
  });

  it('leaves out links and note marks', () => {
    assert.deepEqual(
      brackets('See [the mill](https://mill.example.org) and the wheel [1].\n\nNotes\n[1] Of oak.\n'),
      [],
    );
  });

  it('leaves out long numbers of documents, and keeps years, figures with commas and words', () => {
    const numbers = ['[28114]', '[104822]', '[ 55501 ]', '[0031742]', '[٢٨١١٤]', '[۵۵۵۰۱]', '[9999999]', '[120045]'];
    for (const number of numbers) {
      assert.deepEqual(brackets(`Will he mend the wall? ${number}\n\nThe Minister: He will.\n`), [], number);
      assert.deepEqual(brackets(`To ask ${number} the Minister for the Coast.\n`), [], number);
    }
    const completions = [
      '[1986]',
      '[50,000]',
      '[28,114]',
      '[no. 28114]',
      '[28114 in all]',
      '[about 28114]',
      '[28114?]',
    ];
    for (const completion of completions)
      assert.deepEqual(brackets(`It was ${completion} then.\n`), [`editorial ${completion}`], completion);
  });

  it('includes stage directions in parentheses, but not asides', () => {
    assert.deepEqual(
      brackets(
        'We won. (Applause.) And then (laughter) we lost (he laughs at it) it all (in Arabic) today. ' +
          '(Cheers and applause.)\n',
      ),
      ['stage (Applause.)', 'stage (laughter)', 'stage (Cheers and applause.)'],
    );
  });

  const insideSentence = {
    alone: false,
    afterBreak: false,
    beforeBreak: false,
    beforeColon: false,
    afterName: false,
    afterLabel: false,
    insideLabel: false,
    afterNameAsked: false,
    betweenMusic: false,
    previousWord: '',
  };
  const stage = [
    'Laughter',
    'applause',
    'the audience chants',
    'speaking in Arabic',
    'She raises the key.',
    'The speaker hands a letter to a child from the village',
    'Begin transcript',
    'crosstalk',
    'End of recording',
    'Moment of silence',
    'At this point, audience members responded.',
    'Video plays',
    'recites a poem',
    'in Persian',
    'The millers sing the song of the brook, and the bakers join in',
    'A whistle is heard',
    "The baker's bell is heard",
    'خنده حضار',
    'تصفيق',
  ];
  const editorial = [
    'i.e., religious edict',
    'the people of',
    'and',
    'such as the media',
    'He means the river.',
    'It is common for people to take water.',
    'laughter of the gods is meant',
    'the music school',
    'the leader of the group',
    'holding',
    'takes',
    'the hymn',
    'those who pray',
    'for your commands',
    'is heard',
    'National Council of Millers',
    '1986',
    'یعنی آسیاب',
    'the bread that was handed over',
  ];
  for (const content of stage)
    it(`takes "${content}" as a stage direction`, () => assert.equal(isStageDirection(content, insideSentence), true));
  for (const content of editorial)
    it(`does not take "${content}" as a stage direction`, () =>
      assert.equal(isStageDirection(content, insideSentence), false));
});
