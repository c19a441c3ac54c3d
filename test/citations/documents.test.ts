import { checkMarked } from './fixture';

describe('documents known by their number or day', () => {
  it('are resolutions of the United Nations', () => {
    checkMarked(
      `The minister recalled Security Council resolution 1701 (2006) in the debate.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'un:sc:res:1701',
    );
    checkMarked(
      `Under UN Security Council resolutions 242 (1967) and 338 (1973), the border is open.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^`,
      'un:sc:res:242',
      'un:sc:res:338',
    );
    checkMarked(
      `The envoy read resolution 598 of the Security Council aloud, then UNSC Resolution 687.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^`,
      'un:sc:res:598',
      'un:sc:res:687',
    );
    checkMarked(
      `See A/RES/60/1, S/RES/2231 (2015) and General Assembly resolution 70/1.
    ^^^^^^^^^^  ^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'un:a:res:60:1',
      'un:sc:res:2231',
      'un:a:res:70:1',
    );
    checkMarked(
      `He asked for U.N. Security Council Resolution 497 again.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'un:sc:res:497',
    );
    checkMarked(
      `1) United Nations Security Council Resolution 1325 (2000), para. 11.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
2) Ibid.
   ^^^^^`,
      'un:sc:res:1325',
      'un:sc:res:1325',
    );
    checkMarked(
      `ایران قطعنامه ۵۹۸ شورای امنیت را پذیرفت.
      ^^^^^^^^^^^^^^^^^^^^^^^`,
      'un:sc:res:598',
    );
    checkMarked(
      `صدر قرار مجلس الأمن رقم 425 في الربيع.
    ^^^^^^^^^^^^^^^^^^^^^^^`,
      'un:sc:res:425',
    );
  });
  it('are resolutions without their organ, in a text that speaks of it', () => {
    const told = 'The General Assembly met, and the Security Council waited.\n';
    const cases: readonly (readonly [string, readonly string[]])[] = [
      [
        `${told}I recall resolution 57/150 on rescue, and resolution 58/114.
         ^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^`,
        ['un:a:res:57:150', 'un:a:res:58:114'],
      ],
      [
        `${told}So did Council resolutions 1379 (2001) and 1460 (2003).
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^`,
        ['un:sc:res:1379', 'un:sc:res:1460'],
      ],
      [
        `${told}It was adopted (resolution 59/2).
               ^^^^^^^^^^^^^^^^^`,
        ['un:a:res:59:2'],
      ],
    ];
    for (const [fixture, keys] of cases) checkMarked(fixture, ...keys);
    for (const text of [
      'The guild passed resolution 57/150 after lunch.',
      'The mill board read resolution 1325 (2000) aloud.',
      `${told}The choir passed resolution 7/12 and resolution 12.`,
      `${told}The screen has a resolution of 57/150 of the old one.`,
      `${told}In resolution 1325 we trust.`,
    ])
      checkMarked(text);
  });
  it('are documents with a day in notes and brackets', () => {
    checkMarked(
      `1) Decree of the Harbour Board on lamps (8/6/1912).
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
2) See the Telegram of the Foreign Minister to the consul, 22 October 1962.
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
3) Open letter of the teachers to the mayor (1/1/1989); speech at the town hall (4/1/1989).
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'document:1912-06-08',
      'document:1962-10-22',
      'document:1989-01-01',
      'speech:1989-01-04',
    );
    checkMarked(
      `The price was fixed [Proclamation of the Governor, 2 May 1931; see the tables].
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'document:1931-05-02',
    );
    checkMarked(
      `1) The proposed resolution of the Security Council on the harbour, vetoed by two members (8/10/2016).
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'unsc:draft:2016-10-08',
    );
    checkMarked(
      `1) فرمان نخست وزیر درباره آب (20/3/1951).
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'document:1951-03-20',
    );
  });
  it('are not resolutions of others, numbers of other things, or stories with a date', () => {
    checkMarked(`National Security Council resolution 68 stayed secret, and so did resolution 12 of the guild.`);
    checkMarked(
      `The Security Council met 14 times, and the General Assembly resolved 3 questions; part A/RES/7 is lost.`,
    );
    checkMarked(`His new year's resolution 2 was to sleep, and resolution 1080 is that of his screen.`);
    checkMarked(`1) The letter that he carried on 3 May 1931 was never opened.
2) He wrote a letter home on the ship (3/5/1931).
3) Letter 53, from the box that was opened on 3 May 1931 by the clerk.
4) After the resolution, the crowd went home (3/5/1931).`);
    checkMarked(`In prose, a letter of the Minister (we think of 9 April 1931, when it rained) is no citation.`);
    checkMarked(
      `1) Letter to the governor, Nahj al-Balagha, Letter 45 (read on 4 April 2010).
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      'nahj:letter:45',
    );
  });
});
