import { checkCited } from './fixture';

describe('"§" after another paragraph of the same document', () => {
  it('is the next place in the same sentence', () =>
    checkCited([
      [
        'Read Fratelli Tutti, § 28, and then § 31, where it goes on.',
        'Fratelli Tutti, § 28 → fratelli-tutti:28',
        '§ 31 → fratelli-tutti:31',
      ],
      [
        'Relisez Fratelli tutti, § 28, sur les voisins de la ville ; puis le § 31, où il est dit que nous sommes là.',
        'Fratelli tutti, § 28 → fratelli-tutti:28',
        '§ 31 → fratelli-tutti:31',
      ],
    ]));

  it('is none of another text or after the sentence', () =>
    checkCited([
      ['Read Fratelli Tutti, § 28, and then § 12 StGB.', 'Fratelli Tutti, § 28 → fratelli-tutti:28'],
      [
        'Read Fratelli Tutti, § 28, and in the rules of the club § 12, too.',
        'Fratelli Tutti, § 28 → fratelli-tutti:28',
      ],
      ['Read Fratelli Tutti, § 28. The bylaw says more in § 12, they say.', 'Fratelli Tutti, § 28 → fratelli-tutti:28'],
      ['Read Fratelli Tutti, § 28, then § 5 of the lease.', 'Fratelli Tutti, § 28 → fratelli-tutti:28'],
    ]));
});

describe('a page with its column in prose', () => {
  it('is of the work that the paragraph has cited', () =>
    checkCited([
      ['It is in Meno 80d. The answer at 86b is no proof.', 'Meno 80d → meno:80d', '86b → meno:86b'],
      [
        "Plato's Republic 514a has the fire. The hard line at 517a about the crowd comes late.",
        "Plato's Republic 514a → republic:514a",
        '517a → republic:517a',
      ],
      [
        'Nicomachean Ethics 1094a begins it. See 1105a, where he asks again.',
        'Nicomachean Ethics 1094a → ethics:1094a',
        '1105a → ethics:1105a',
      ],
    ]));

  it('is none outside the work, with a noun behind it, or without a word for a place', () =>
    checkCited([
      ['It is in Meno 80d. We meet at 12b, then.', 'Meno 80d → meno:80d'],
      ["Plato's Republic 514a. He lives at 514b Baker Street.", "Plato's Republic 514a → republic:514a"],
      ["Plato's Republic 514a. Then 515b came home.", "Plato's Republic 514a → republic:514a"],
      ['We meet at 86b, then.'],
    ]));
});

describe('French words before a number', () => {
  it('are read with "n°" and with a joined article', () =>
    checkCited([
      [
        'Populorum progressio, n° 21, le dit aux hommes de la ville.',
        'Populorum progressio, n° 21 → populorum-progressio:21',
      ],
      ['Gaudium et spes, n° 4', 'Gaudium et spes, n° 4 → gaudium-et-spes:4'],
      [
        "C'est dans l'article 26 de la Déclaration universelle des droits de l'homme que nous le lisons.",
        "article 26 de la Déclaration universelle des droits de l'homme → udhr:article:26",
      ],
      [
        'L’article 3 de la Déclaration universelle des droits de l’homme est pour nous et pour les autres.',
        'article 3 de la Déclaration universelle des droits de l’homme → udhr:article:3',
      ],
    ]));

  it('are none in a house rule or a street', () =>
    checkCited([
      ["L'article 3 du règlement de la piscine est pour nous et pour les autres."],
      ['Il habite au n° 87 de la rue du Progrès, et nous sommes dans la cour.'],
    ]));
});
