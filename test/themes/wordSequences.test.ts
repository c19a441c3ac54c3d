import assert from 'node:assert/strict';
import { stem } from '../../server/themes/wordSequences';

describe('stem', () => {
  it('removes the plural of Persian nouns in any spelling', () => {
    assert.deepEqual(['باغ\u200cها', 'باغ\u200cهای', 'باغها', 'باغهای', 'باغ'].map(stem), Array(5).fill('باغ'));
    assert.deepEqual(['بها', 'تنها'].map(stem), ['بها', 'تنها']);
  });

  it('removes the article with its particles, and regular plurals, of Arabic nouns', () => {
    assert.deepEqual(['المكتبة', 'والمكتبة', 'بالمكتبة', 'مكتبة'].map(stem), Array(4).fill('مکتبه'));
    assert.deepEqual(['المعلمين', 'معلمون', 'معلم'].map(stem), Array(3).fill('معلم'));
    assert.deepEqual(['الله', 'لله', 'بنات'].map(stem), ['الله', 'لله', 'بنات']);
  });

  it('only folds words of other scripts', () => {
    assert.deepEqual(['Garten', ''].map(stem), ['garten', '']);
  });
});
