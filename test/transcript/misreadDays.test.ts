import { checkDates } from './support';

describe('days whose digit a scanner took for a letter', () => {
  const days: readonly (readonly [string, readonly string[]])[] = [
    ['The lease began on ⟨July I, 1945⟩, and nobody signed it.', ['1945-07-01']],
    ['It runs until ⟨April l, 1951⟩.', ['1951-04-01']],
    ['A toll is due, effective ⟨January I, 1948⟩, for each cart.', ['1948-01-01']],
    ['By ⟨March I, 1920⟩, the dam held.', ['1920-03-01']],
    ['On ⟨3 May 1940⟩ it fell, and on ⟨June I, 1941⟩ we had no roof.', ['1940-05-03', '1941-06-01']],
    ['Reports dated ⟨December I, 1899⟩ are lost.', ['1899-12-01']],
    ['The accounts of ⟨October I, 1936⟩ were burnt.', ['1936-10-01']],
    ['Wages rose from ⟨November I, 1972⟩.', ['1972-11-01']],
    ['We met on ⟨August I, 1953⟩, in the barn.', ['1953-08-01']],
    ['Beginning ⟨September I, 1964⟩; the school has four rooms.', ['1964-09-01']],
    ['It was settled before ⟨February I, 1958⟩ (the council objected).', ['1958-02-01']],
  ];
  for (const [fixture, targets] of days)
    it(`are dates: ${fixture.replace(/[⟨⟩]/g, '')}`, () => checkDates(fixture, targets));

  const others: readonly (readonly [string, readonly string[]])[] = [
    ['King August I, ⟨1694⟩, kept a lion.', ['1694']],
    ['The palace of August I, ⟨1553⟩, has no stairs.', ['1553']],
    ['In June I, ⟨1950⟩ or not, would rather fish.', ['1950']],
    ['From Volume I, ⟨1931⟩, we copied the map.', ['1931']],
    ['On May II, ⟨1945⟩ they stopped the clock.', ['1945']],
    ['We left on March I, 1200 men with us.', []],
    ['On July I, 3,000 sheep came down.', []],
    ['To April I, a fool, I owe this.', []],
    ['See page 4 of Part I, ⟨1960⟩.', ['1960']],
    ['By Charles I, ⟨1640⟩, the bridge was sold.', ['1640']],
    ['The count on June I, 1950 people in all, is wrong.', []],
  ];
  for (const [fixture, targets] of others)
    it(`are something else: ${fixture.replace(/[⟨⟩]/g, '')}`, () => checkDates(fixture, targets));
});
