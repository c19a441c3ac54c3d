import { checkCited } from './fixture';

describe('"ibid." after a work whose numbers need no word', () => {
  it('replaces the number of a paragraph', () =>
    checkCited([
      [
        'He says so (Pacem in Terris, § 12). Later (ibid., § 40) he adds to it.',
        '(Pacem in Terris, § 12) → pacem-in-terris:12',
        '(ibid., § 40) → pacem-in-terris:40',
      ],
      [
        "(Laudato Si', 11) and then (ibid., no. 30)",
        "(Laudato Si', 11) → laudato-si:11",
        '(ibid., no. 30) → laudato-si:30',
      ],
      ["(Laudato Si', 11) and then (ibid., 31)", "(Laudato Si', 11) → laudato-si:11", '(ibid., 31) → laudato-si:31'],
      [
        '(Catechism of the Catholic Church, no. 24) and (ibid., n. 30)',
        '(Catechism of the Catholic Church, no. 24) → catechism:24',
        '(ibid., n. 30) → catechism:30',
      ],
      [
        '(Gaudium et Spes, 4) and (ibid., 5-7)',
        '(Gaudium et Spes, 4) → gaudium-et-spes:4',
        '(ibid., 5-7) → gaudium-et-spes:5-7',
      ],
    ]));

  it('keeps the chapter and replaces the verse', () =>
    checkCited([['(Gita 2:47) and (ibid., verse 50)', '(Gita 2:47) → gita:2:47', '(ibid., verse 50) → gita:2:50']]));

  it('is another place of the work', () =>
    checkCited([['(Gita 2:47) and (ibid., 3:5)', '(Gita 2:47) → gita:2:47', '(ibid., 3:5) → gita:3:5']]));

  it('is not the earlier place where a number that cannot be read follows', () =>
    checkCited([
      ["(Laudato Si', 11) and (ibid., 3:5)", "(Laudato Si', 11) → laudato-si:11"],
      ["(Laudato Si', 11) and (ibid.)", "(Laudato Si', 11) → laudato-si:11", '(ibid.) → laudato-si:11'],
    ]));
});
