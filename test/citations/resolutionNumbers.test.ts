import { checkCited } from './fixture';

describe('a resolution in another language', () => {
  it('is one of the organ that its number shows', () =>
    checkCited([
      ["L'Assemblée générale des Nations unies a adopté la résolution 64/292.", 'résolution 64/292 → un:a:res:64:292'],
      ['Pour les Nations unies, la résolution 1325 (2000) compte.', 'résolution 1325 (2000) → un:sc:res:1325'],
      [
        'La resolución 64/292 de la Asamblea General dice eso.',
        'resolución 64/292 de la Asamblea General → un:a:res:64:292',
      ],
    ]));
  it('is none of a council or a meeting', () =>
    checkCited([
      ['La asamblea de vecinos aprobó la resolución 12/3.'],
      ['The town council passed Resolution 45 (2019). The United Nations are far.'],
      ['General Assembly resolution 3/2019 of our party'],
    ]));
});

describe('a number alone', () => {
  it('is a resolution where the text cites such', () =>
    checkCited([
      [
        'Security Council resolution 1701 holds. It reports under 1701 and 2172 (2014).',
        'Security Council resolution 1701 → un:sc:res:1701',
        '1701 → un:sc:res:1701',
        '2172 (2014) → un:sc:res:2172',
      ],
      [
        'General Assembly resolution 50/6 was read. The number should be 51/186.',
        'General Assembly resolution 50/6 → un:a:res:50:6',
        '51/186 → un:a:res:51:186',
      ],
    ]));
  it('is a year or a share elsewhere', () =>
    checkCited([
      ['It reports under 1701 and 2172 (2014).'],
      [
        'Security Council resolution 1701 holds. In 1701 there was war.',
        'Security Council resolution 1701 → un:sc:res:1701',
      ],
      [
        'General Assembly resolution 50/6 was read. The split was 95/5.',
        'General Assembly resolution 50/6 → un:a:res:50:6',
      ],
    ]));
});

describe('a law of another language', () => {
  it('is read by its abbreviation, its year or its title', () =>
    checkCited([
      [
        "C'est la loi pour tous, et l'article 14 du TFUE le dit dans les textes.",
        'article 14 du TFUE → tfeu:article:14',
      ],
      [
        "Voir la Déclaration de 1789, art. 14, pour les hommes et les femmes. Lisez l'article 13 : il est clair.",
        'Déclaration de 1789, art. 14 → rights-of-man:article:14',
        'article 13 → rights-of-man:article:13',
      ],
      [
        "La France le sait. L'article 72 de la Constitution est pour les communes et pour nous.",
        'article 72 de la Constitution → french-constitution:article:72',
      ],
      [
        'Article 87 of the Convention on the Law of the Sea, and articles 113 and 114 of the same instrument.',
        'Article 87 of the Convention on the Law of the Sea → unclos:article:87',
        'articles 113 → unclos:article:113',
        '114 → unclos:article:114',
      ],
    ]));
  it('is none where another state may be meant', () =>
    checkCited([
      ["La France et le Sénégal le savent. L'article 72 de la Constitution est pour les communes et pour nous."],
      ["L'article 72 de la Constitution est pour les communes et pour nous, et pour tous dans les textes."],
    ]));
});
