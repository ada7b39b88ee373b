// Prints as JSON which functions of browsers the modules, styles and templates use, each with a place where, and with the first
// version of each engine that has it, or null for one that lacks it: {"api.Element.append": ["dom/parts.mjs", [54, 49, 10]]}.
// With --lacking and three versions it prints what engines of these versions lack of all that scripts can call, as dotted names.
// Which engine has what is told by the data of MDN.
// Usage: node functions_used.mjs TSCONFIG STYLE_OR_TEMPLATE... | --lacking 125 126 17.5

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname } from "node:path";
import ts from "typescript";

const DATA = createRequire(import.meta.url)("@mdn/browser-compat-data");
const ENGINES = ["chrome", "firefox", "safari"];
/** Interfaces whose members the data keeps with another. */
const NEAR = ["HTMLElement", "Element", "Node", "Document", "Window", "EventTarget", "Event"];
const STATIC = "_static";
const AT_RULE = /@([a-z-]+)/g;
const SELECTOR = /(?<!:)::?([a-z-]+)(?=[^{};]*\{)/g;
const DECLARATION = /(?<=[{;\s"])([a-z-]+)\s*:\s*([^{};"]*)(?=[;}"])/g;
const TAG = /<([a-z][a-z0-9]*)\b([^<>]*)>/g;
const found = new Map();

function note(path, place) {
  const support = at(path)?.__compat?.support;
  if (support && !found.has(path)) found.set(path, [place, ENGINES.map((engine) => since(support[engine]))]);
  return Boolean(support);
}

function at(path) {
  return path.split(".").reduce((node, key) => (node && Object.hasOwn(node, key) ? node[key] : undefined), DATA);
}

/** The first version of an engine that has something wholly and under its own name. */
function since(support) {
  const whole = [support].flat().find((one) => !one.partial_implementation && !one.prefix && !one.flags && !one.alternative_name);
  const version = Number.parseFloat(String(whole?.version_added).replace("≤", ""));
  return whole && !whole.version_removed && version ? version : null;
}

/** What a module calls of the browser: each name whose declaration stands in TypeScript's own files. */
function noteModule(source, checker) {
  const place = basename(source.fileName);
  const visit = (node) => {
    if (ts.isIdentifier(node)) noteName(node, checker, place);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function noteName(node, checker, place) {
  const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
  if (!declared.some((one) => /\/lib\.[\w.]+\.d\.ts$/.test(one.getSourceFile().fileName))) return;
  const asked = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? checker.getTypeAtLocation(node.parent.expression) : null;
  const owners = [...declared.map(ownerOf), ...(asked ? [asked.symbol?.name] : []), ...NEAR].filter(Boolean);
  const places = asked || declared.some(ownerOf)
    ? owners.map((one) => one.replace(/Constructor$|^Readonly|^Promise(?=Like)|(?<=Promise)Like$/g, "")).flatMap((owner) =>
      [`api.${owner}.${node.text}`, `api.${owner}.${node.text}_static`, `javascript.builtins.${owner}.${node.text}`])
    : [`api.${node.text}`, `javascript.builtins.${node.text}`, `api.Window.${node.text}`];
  places.some((path) => note(path, place));
}

/** The interface in which a member is declared. */
function ownerOf({ parent }) {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) ? parent.parent.name.text : null;
}

function noteText(file) {
  const text = readFileSync(file, "utf8").replaceAll(/\/\*.*?\*\/|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}/gs, "");
  const place = basename(file);
  if (file.endsWith(".css")) {
    for (const [, rule] of text.matchAll(AT_RULE)) note(`css.at-rules.${rule}`, place);
    for (const [, name] of text.matchAll(SELECTOR)) note(`css.selectors.${name}`, place);
    for (const [, name, value] of text.matchAll(DECLARATION)) {
      if (!note(`css.properties.${name}`, place)) continue;
      for (const word of value.match(/[a-z-]+/g) ?? []) note(`css.properties.${name}.${word}`, place);
      for (const word of value.match(/[a-z-]+(?=\()/g) ?? []) note(`css.types.${word}`, place) || note(`css.types.color.${word}`, place);
    }
  } else for (const [, tag, attributes] of text.matchAll(TAG)) {
    note(`html.elements.${tag}`, place);
    for (const [, name] of attributes.matchAll(/(?<=\s)([a-z-]+)(?=[=\s]|$)/g)) note(`html.elements.${tag}.${name}`, place) || note(`html.global_attributes.${name}`, place);
  }
}

/** All that scripts can call and an engine of these versions lacks, as a script names it. */
function lacking(versions) {
  const lacks = (node) => ENGINES.some((engine, n) => {
    const version = since(node.__compat.support[engine]);
    return version === null || version > versions[n];
  });
  // What a class has itself, and what its objects have, is told apart for the document alone.
  return [DATA.api, DATA.javascript.builtins].flatMap((group) => Object.entries(group).flatMap(([owner, node]) => {
    if (node.__compat && lacks(node)) return [owner];
    const members = Object.keys(node).filter((name) => name !== owner && node[name].__compat && lacks(node[name]));
    return members.flatMap((name) => (name.endsWith(STATIC)
      ? [`${owner}.${name.slice(0, -STATIC.length)}`] : [`${owner}.prototype.${name}`, ...(group === DATA.api ? [] : [`${owner}.${name}`])]));
  })).filter((name) => /^[\w.]+$/.test(name));
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--lacking") console.log(JSON.stringify(lacking(rest.map(Number))));
else {
  const { config } = ts.parseConfigFileTextToJson(first, ts.sys.readFile(first));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(first));
  const program = ts.createProgram(fileNames, options);
  for (const name of fileNames) noteModule(program.getSourceFile(name), program.getTypeChecker());
  rest.forEach(noteText);
  console.log(JSON.stringify(Object.fromEntries(found)));
}
