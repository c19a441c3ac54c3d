import assert from 'node:assert/strict';
import { stem } from '../../server/themes/wordSequences';

describe('light stems', () => {
  it('take the plural off Persian nouns, however it is written', () => {
    assert.deepEqual(['باغ\u200cها', 'باغ\u200cهای', 'باغها', 'باغهای', 'باغ'].map(stem), Array(5).fill('باغ'));
    assert.deepEqual(['بها', 'تنها'].map(stem), ['بها', 'تنها']);
  });

  it('take the article, with the particles before it, and regular plurals off Arabic nouns', () => {
    assert.deepEqual(['المكتبة', 'والمكتبة', 'بالمكتبة', 'مكتبة'].map(stem), Array(4).fill('مکتبه'));
    assert.deepEqual(['المعلمين', 'معلمون', 'معلم'].map(stem), Array(3).fill('معلم'));
    assert.deepEqual(['الله', 'لله', 'بنات'].map(stem), ['الله', 'لله', 'بنات']);
  });

  it('leave other scripts alone', () => {
    assert.deepEqual(['Garten', ''].map(stem), ['garten', '']);
  });
});
