import assert from 'node:assert/strict';
import { read } from './support';

describe('quotations', () => {
  const quotations = (text: string): string[] => {
    const { transcript, all } = read(text);
    return all(transcript.quotations);
  };

  it("finds straight, curly and TeX's marks and guillemets, also over wrapped lines", () => {
    assert.deepEqual(quotations('He said, "It turns\nagain." She: “No.” They: ``Yes.\'\' و گفت: «آب هست».\n'), [
      '"It turns\nagain."',
      '“No.”',
      "``Yes.''",
      '«آب هست»',
    ]);
  });

  it('ignores apostrophes and inch signs', () => {
    assert.deepEqual(
      quotations("The miller's wheel isn’t old; it's 5'10\" high and the boys' boat is 12\" long.\n"),
      [],
    );
  });

  it('returns the outermost of nested quotations', () => {
    assert.deepEqual(quotations('“He said “turn” to it,” she said. «او گفت «آب» و رفت».\n'), [
      '“He said “turn” to it,”',
      '«او گفت «آب» و رفت»',
    ]);
  });

  it('ends an unclosed quotation with its paragraph', () => {
    assert.deepEqual(quotations('He said, “It turns. It stops.\n\nShe said, “No.”\n'), [
      '“It turns. It stops.',
      '“No.”',
    ]);
    assert.deepEqual(quotations('He said, "It turns. It stops.\n\nShe said, "No."\n'), [
      '"It turns. It stops.',
      '"No."',
    ]);
  });

  it('ends a quotation with its sentence where another opens before it is closed', () => {
    assert.deepEqual(
      quotations(
        'They asked, "Does it turn? But he did not know and said, "No". They said, "It is\na mill". He went.\n',
      ),
      ['"Does it turn?', '"No"', '"It is\na mill"'],
    );
    assert.deepEqual(quotations('They asked, “Does it turn? He said, “No.” It was.\n'), ['“Does it turn?', '“No.”']);
  });

  it('finds one quotation in each paragraph where all of them open it and only the last closes it', () => {
    assert.deepEqual(quotations('“It turns.\n\n“It stops.”\n'), ['“It turns.', '“It stops.”']);
  });
});
