// Prints what TypeScript finds wrong in the modules of a tsconfig.json; then each name in them whose type holds any, Function or
// Object: TypeScript checks nothing of those. Reading the modules takes most of the time, so one run does both.
// Usage: node type_faults.mjs TSCONFIG

import { dirname, relative } from "node:path";
import ts from "typescript";

/** Such a type, and no key that is called so. */
const UNCHECKED = /\b(?:any|Function|Object)\b(?!\??:)/;
const TEXT = /"(?:[^"\\]|\\.)*"/g;

const [file] = process.argv.slice(2);
const { config } = ts.parseConfigFileTextToJson(file, ts.sys.readFile(file));
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

const names = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => dirname(file), getNewLine: () => "\n" };
process.stdout.write(ts.formatDiagnostics([...errors, ...ts.getPreEmitDiagnostics(program)], names));

for (const source of fileNames.map((name) => program.getSourceFile(name))) {
  for (const name of namesIn(source)) {
    const type = checker.typeToString(checker.getTypeAtLocation(name), name, ts.TypeFormatFlags.NoTruncation);
    const { line, character } = source.getLineAndCharacterOfPosition(name.getStart());
    const place = `${relative(dirname(file), source.fileName)}:${line + 1}:${character + 1}`;
    if (UNCHECKED.test(type.replaceAll(TEXT, ""))) console.log(`${place}: the type of ${name.text} is ${type}; say what it is`);
  }
}

/** Each name that is declared below a node; not those that begin with a stroke, which nobody uses. */
function namesIn(node) {
  const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node);
  const own = declares && ts.isIdentifier(node.name) && !node.name.text.startsWith("_") ? [node.name] : [];
  return [...own, ...node.getChildren().flatMap(namesIn)];
}
