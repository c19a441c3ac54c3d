/** Texts of one repeated piece, on which a careless loop or regular expression takes more than linear time. */
export type Shape = (units: number) => string;

/** The piece again and again, cut at about `units` UTF-16 units. */
function repeated(piece: string, head = '', tail = ''): Shape {
  return units => head + piece.repeat(Math.max(1, Math.floor(units / piece.length))) + tail;
}

/** Pieces that differ by their number. */
function counted(piece: (i: number) => string, head = '', tail = ''): Shape {
  return units => {
    const length = piece(1000).length;
    return (
      head + Array.from({ length: Math.max(1, Math.floor(units / length)) }, (_, i) => piece(i + 1)).join('') + tail
    );
  };
}

/** A word of letters for a number. Different numbers give different words. */
function wordFor(i: number): string {
  return [...i.toString(26)].map(digit => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}

const paragraph =
  'The builders of the long bridge carried every heavy stone by hand across the cold river in the winter of that year.\n\n';

/** Shapes by name. */
export const shapes: Readonly<Record<string, Shape>> = {
  // dates
  'one date of another calendar': repeated('22nd of Bahman 1357. '),
  'one date of another calendar on lines': repeated('22 Bahman 1357\n\n'),
  'dates in a row': repeated('22nd of Bahman, 1357, '),
  'one date': repeated('On 12 May 2010 we met. '),
  'dates without words': repeated('12 May 2010 '),
  'spelled days': repeated('the first of May '),
  years: repeated('1999 '),
  'dates that differ': counted(i => `On ${(i % 28) + 1} May ${1900 + (i % 100)} we met. `),
  // citations
  'one verse': repeated('As we read in Surah al-Baqarah, 2: 255. '),
  'one verse in brackets': repeated('He said it [2:255] and '),
  'verses in a row': repeated('2:255, '),
  'verses that differ': counted(i => `Read Surah ${(i % 114) + 1}: ${(i % 3) + 1}. `),
  'verses of one chapter': repeated('In Genesis 1 we read. Verse 3 says more. '),
  'one verse of the Bible': repeated('John 3:16; '),
  'one book of the Bible': repeated('the book of Genesis and '),
  'one hadith': repeated('(Sahih al-Bukhari 123) '),
  'sources without a list': repeated('(Al-Kafi, vol. 2, p. 13) '),
  ibid: repeated('See Nahj al-Balagha, Sermon 3. Ibid. ibid., p. 3. '),
  'the same source again': repeated('(ibid.) '),
  'op. cit.': repeated('Smith, History of Towns, p. 12. Smith, op. cit., p. 13.\n\n'),
  'authors and years': repeated('(Smith 2010) and '),
  resolutions: repeated('Security Council resolution 242 (1967) and '),
  articles: repeated('Article 5 of the Constitution and '),
  'verses with words of them': repeated(
    '“Words of verse 255 in chapter 2 and of the others that we read here.” [2:255] ',
  ),
  'verses that are too high': repeated('(2: 999) '),
  'names of surahs': repeated('Surah al-Kahf '),
  'a subject in hand': repeated('The Psalms are old. Psalm 23 is short. The psalm says so in verse 2. '),
  'verses after a name': counted(i => `verse ${i % 200} `, 'Surah al-Baqarah. '),
  // notes and marks
  'marks of one number': repeated('text [1] ', '', '\n\nNotes\n\n[1] A note.\n'),
  'notes of one number': repeated('[1] A note.\n', 'Text [1].\n\nNotes\n\n'),
  'marks and notes of one number': units =>
    `${'text [1] '.repeat(units / 18)}\n\nNotes\n\n${'[1] See 2:255.\n'.repeat(units / 30)}`,
  'marks and notes that count': units => {
    const count = Math.floor(units / 24);
    const numbers = Array.from({ length: count }, (_, i) => i + 1);
    return `${numbers.map(i => `word [${i}] `).join('')}\n\nNotes\n\n${numbers.map(i => `[${i}] See.\n`).join('')}`;
  },
  'marks without notes': repeated('text (1) '),
  'superscript marks': repeated('text¹ and ², '),
  'lists of marks': repeated('a[1,2,3] ', '', '\n\nNotes:\n\n[1] a\n[2] a\n[3] a\n'),
  'headings of notes': repeated('Text.2\n\nNotes\n1 A\n'),
  'footnotes of Markdown': counted(i => `word[^${i}]\n\n[^${i}]: See ${i}.\n\n`),
  'notes on pages': repeated('Text.1\n\n____\n1 A\n2 B\n\f'),
  // brackets
  'opening brackets': repeated('['),
  'opening parentheses': repeated('('),
  'closing brackets': repeated(']'),
  'nested brackets': units => '['.repeat(units / 2) + ']'.repeat(units / 2),
  'words in brackets': repeated('(word) '),
  'remarks in brackets': repeated('[Applause] We go on. '),
  'opening brackets with words': repeated('word [word (word '),
  'brackets over lines': repeated('[word\n'),
  // speakers, cues, times
  'labels of one speaker': repeated('MR. PELL: I see.\n\n'),
  'labels of two speakers': repeated('Ada Rill: I see you.\n\nBen Pell: You do?\n\n'),
  'labels that differ': counted(i => `Ada R${wordFor(i)}: I see you here.\n\n`),
  'questions and answers': repeated('Q. And then?\nA. We went.\n'),
  'labels in bold': repeated('**Ada Rill:** I see you.\n\n'),
  'names on lines of their own': repeated('Ada Rill\nI see you here.\n\n'),
  'times on lines': repeated('[00:12:31] and so it was\n'),
  times: repeated('(00:12) '),
  'cues of a subtitle': repeated('1\n00:00:01,000 --> 00:00:02,000\nand we said\n\n'),
  'cues of WebVTT': repeated('00:01.000 --> 00:02.000\n<v Ada>we said so\n\n', 'WEBVTT\n\n'),
  'cue lines alone': repeated('00:01 --> 00:02\n'),
  // headings, lines, pages
  'headings of Markdown': repeated('# x\n'),
  'headings with text': repeated('## Of the river\n\nWe came to it.\n\n'),
  'headings that go down': counted(i => `${'#'.repeat((i % 6) + 1)} Part ${i}\n\nText here.\n\n`),
  'underlined headings': repeated('Head\n====\n\ntext\n\n'),
  'headings in capitals': repeated('THE RIVER\n\nWe came to it.\n\n'),
  'numbers on lines': repeated('3\n\n'),
  'numbers of pages': counted(i => `Words that we said.\n\n- ${i} -\n\n`),
  'heads of pages': repeated('A long line of a page that is not finished\n\fHead of it\nand goes on\n'),
  'form feeds': repeated('a\f'),
  'lines with numbers': counted(i => `${(i % 25) + 1}  Q. a word\n`),
  'line ends': repeated('\n'),
  'line ends of Windows': repeated('word\r\n'),
  'carriage returns': repeated('word\r'),
  'paragraphs of one word': repeated('word\n\n'),
  'list of items': repeated('- item\n'),
  'numbered list': counted(i => `${i}. item of it\n`),
  'hard hyphens': repeated('a-\n'),
  'rules between parts': repeated('* * *\n\ntext\n\n'),
  'quoted lines': repeated('> We came to it.\n'),
  tables: repeated('| a | b |\n'),
  // characters
  digits: repeated('1'),
  'numbers in a row': repeated('1 '),
  'one letter': repeated('a'),
  'words of one letter': repeated('a b c '),
  'one word of one letter': repeated('a '),
  'capital letters': repeated('A B C '),
  'one name': repeated('Ada Rill '),
  'one long line': repeated('word '),
  'words that differ': counted(i => `${wordFor(i)}q `),
  'nouns without verbs': repeated('river bridge stone '),
  'nouns that differ': counted(i => `the ${wordFor(i)} bridge of ${wordFor(i + 7)} `),
  'names that differ': counted(i => `Ada R${wordFor(i)} and `),
  stops: repeated('. '),
  'full stops': repeated('.'),
  'one sentence': repeated('We came to the river. '),
  spaces: units => `1${' '.repeat(units)}1`,
  tabs: repeated('a\t'),
  surrogates: repeated('😀 '),
  'surrogates alone': repeated('\ud83d'),
  'combining marks': units => `e${'\u0301'.repeat(units)}`,
  'words with combining marks': repeated('e\u0301a\u0300 '),
  joiners: repeated('\u200d'),
  Arabic: repeated('قال الله تعالى في كتابه '),
  'Arabic with vowels': repeated('قُلْ هُوَ اللَّهُ أَحَدٌ '),
  Persian: repeated('سوره بقره آیه ۲۵۵ '),
  Hebrew: repeated('בראשית א '),
  Chinese: repeated('我们过了河。'),
  'Chinese without stops': repeated('我们过了河'),
  Japanese: repeated('橋を渡りました'),
  Thai: repeated('ข้ามแม่น้ำ'),
  'both directions': repeated('river نهر '),
  'marks of direction': repeated('\u202b\u202c'),
  // quotations, markup
  'opening quotes': repeated('“a '),
  'one quotation': repeated('“We came to it,” she said. '),
  'straight quotes': repeated('"a" '),
  apostrophes: repeated("it's "),
  'quotes of many kinds': repeated('“"«'),
  'quotes over paragraphs': repeated('“We came to it.\n\n'),
  honorifics: repeated('the Prophet (peace be upon him) said. '),
  'short honorifics': repeated('(s) '),
  wishes: repeated('may God '),
  tags: repeated('<b>word</b> '),
  'opening tags': repeated('<b '),
  'opening comments': repeated('<!-- '),
  entities: repeated('&amp; '),
  emphasis: repeated('*word* '),
  stars: repeated('*'),
  'opening stars': repeated('*a '),
  'code in lines': repeated('`a` '),
  addresses: repeated('www.a.org\nx\n'),
  'addresses in words': repeated('see https://a.org/b, '),
  links: repeated('[a](b) '),
  'opening links': repeated('[a]('),
  'fields of YAML': counted(i => `key${i}: value\n`, '---\ntitle: Talk\n', '---\n\nText of it.\n'),
  'lists of YAML': repeated('- a\n', '---\nspeakers:\n', '---\n\nText of it.\n'),
  'opening rules': repeated('---\n'),
  'fields of a head': repeated('Speaker: Ada Rill\n'),
  'stage directions': repeated('(Laughter.) '),
  // passages that recur
  'one paragraph': repeated(paragraph),
  'one paragraph, one word different': counted(i =>
    paragraph.replace('cold', `${wordFor(i)}q`).replace('hand', `${wordFor(i + 3)}z`),
  ),
  'two paragraphs in turn': repeated(
    `${paragraph}${paragraph.replace('builders', 'painters').replace('stone', 'picture')}`,
  ),
  'one sentence in many turns': repeated(`Ada Rill: ${paragraph}`),
  'paragraphs that share a part': counted(
    i => `We ${wordFor(i)}q came to where ${paragraph.slice(0, -2)} And ${wordFor(i)}z went home.\n\n`,
  ),
};
