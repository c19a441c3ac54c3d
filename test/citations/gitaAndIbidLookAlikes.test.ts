import { checkCited } from './fixture';

const note = 'It is written.\n1) Romans 8:28.\n';

describe('chapter and verse behind the name of a work, where another speaks', () => {
  it('have look-alikes', () =>
    checkCited([
      ['The Bhagavad Gita comes close to what my novel says, chapter 2, verse 7.'],
      ['The Bhagavad Gita is like the tale in our hymn book, chapter 2, verse 4.'],
      ['The Bhagavad Gita is unlike what the apostle says, chapter 2, verse 4.'],
      ['The Bhagavad Gita and the gospel agree, chapter 3, verse 16.'],
      ['I like the Bhagavad Gita better than that surah, chapter 2, verse 4.'],
      ['Unlike the Bhagavad Gita, the prophets cry out, chapter 3, verse 2.'],
      [
        'The Bhagavad Gita comes close: you have a right to the work, chapter 2, verse 47.',
        'chapter 2, verse 47 → gita:2:47',
      ],
    ]));

  it('have look-alikes behind "ibid."', () =>
    checkCited([
      [`${note}2) Ibid. ix. 14.`, 'Romans 8:28 → bible:rom:8:28', 'Ibid. ix. 14 → bible:rom:9:14'],
      [`${note}2) Ibid. ix, 14 May 1880.`, 'Romans 8:28 → bible:rom:8:28', 'Ibid. → bible:rom:8:28'],
      [`${note}2) Ibid. xxi. 14.`, 'Romans 8:28 → bible:rom:8:28', 'Ibid. → bible:rom:8:28'],
    ]));
});
