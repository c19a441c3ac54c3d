import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import ts from 'typescript';

/**
 * An esbuild plugin. Makes the regular expressions at the top level of a module when they are first used. V8 reads the whole of an
 * expression when it is made, and there are several hundred; the first answer of a server needs less than half of them.
 */
export function expressionsWhenUsed(root) {
  const folder = `${root}${sep}server${sep}`;
  return {
    name: 'expressions-when-used',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
        path.startsWith(folder) ? { loader: 'ts', contents: makeWhenUsed(await readFile(path, 'utf8')) } : undefined,
      );
    },
  };
}

/**
 * The text of a module with `const name = /…/;` as `let name$made; const name = () => (name$made ??= /…/);`, and with calls where the
 * name is used. Names that are exported, or that the module declares twice, stay as they are. Lines stay lines.
 */
export function makeWhenUsed(text) {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const found = new Map(file.statements.flatMap(expressionsIn).map(node => [node.name.text, node]));
  const uses = new Map([...found.keys()].map(name => [name, []]));
  const visit = node => {
    if (ts.isIdentifier(node)) note(node, found, uses);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const changes = [...found].flatMap(([name, { initializer, parent }]) =>
    uses.has(name)
      ? [
          [parent.parent.getStart(), parent.parent.getStart(), `let ${name}$made; `],
          [initializer.getStart(), initializer.getStart(), `() => (${name}$made ??= `],
          [initializer.end, initializer.end, ')'],
          ...uses.get(name),
        ]
      : [],
  );
  return changes
    .sort(([a], [b]) => b - a)
    .reduce((result, [start, end, by]) => result.slice(0, start) + by + result.slice(end), text);
}

/** The constants of a statement that are regular expressions. */
function expressionsIn(statement) {
  if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) return [];
  if ((statement.declarationList.flags & ts.NodeFlags.Const) === 0) return [];
  return statement.declarationList.declarations.filter(
    ({ name, type, initializer }) =>
      ts.isIdentifier(name) && type === undefined && initializer !== undefined && isExpression(initializer),
  );
}

function isExpression(node) {
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) return true;
  if (ts.isNewExpression(node)) return node.expression.getText() === 'RegExp';
  return ts.isTaggedTemplateExpression(node) && /^pattern\(/.test(node.tag.getText());
}

/** Notes how an identifier is replaced, or drops its name from `uses` where it cannot be. */
function note(node, found, uses) {
  const declared = found.get(node.text);
  if (declared === undefined || node === declared.name || !uses.has(node.text)) return;
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) uses.get(node.text).push([node.end, node.end, `: ${node.text}()`]);
  else if (isNameOfProperty(node, parent)) return;
  else if (isDeclaration(node, parent) || ts.isExportSpecifier(parent) || ts.isTypeQueryNode(parent))
    uses.delete(node.text);
  else uses.get(node.text).push([node.end, node.end, '()']);
}

function isNameOfProperty(node, parent) {
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node;
  const hasName =
    ts.isPropertyAccessExpression(parent) || ts.isObjectLiteralElement(parent) || ts.isTypeElement(parent);
  return (hasName || ts.isClassElement(parent) || ts.isEnumMember(parent)) && parent.name === node;
}

function isDeclaration(node, parent) {
  return 'name' in parent && parent.name === node;
}
