// Puts the questions in order and shows the answers. Nothing leaves this page.
"use strict";

const trust = JSON.parse(document.getElementById("trust").textContent);
const words = JSON.parse(document.getElementById("words").textContent);
let lang = navigator.language.startsWith("zh") ? "zh" : "en";
let shown = null;

const say = (code, state, args = {}) =>
  words[code][state][lang].replace(/\{(\w+)\}/g, (_, name) => args[name] ?? "");

async function policy() {
  const keys = async (rows, kind) => Promise.all(rows.map(async ([name, text]) => [name, await noteKey(text, kind)]));
  return {
    logs: (await keys(trust.logs, 1)).map(([, key]) => key),
    witnesses: await keys(trust.witnesses, 4),
    groups: trust.groups,
    quorum: trust.quorum,
  };
}

const older = (a, b) => {
  const [x, y] = [a, b].map(v => v.split(".").map(part => /^\d+$/.test(part) ? Number(part) : -1));
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    if ((x[i] ?? -Infinity) !== (y[i] ?? -Infinity)) return (x[i] ?? -Infinity) < (y[i] ?? -Infinity);
  }
  return false;
};

async function answers(seen, certificate, now) {
  const steps = [];
  const add = (code, state, args) => steps.push({ code, state, args });
  const made = await opened(certificate.envelope, trust.keys);
  if (made.unknown) { add("page.kind", "bad", {}); return { steps }; }
  if (!made.by) {
    add("signature", "bad", { why: words[made.broken ? "page.changed" : "page.nobody"].bad[lang] });
    return { steps };
  }
  const { statement } = made;
  if (statement.predicateType !== "urn:appassay:certificate:1") {
    add("signature", "bad", { why: statement.predicateType });
    return { steps };
  }
  const told = statement.predicate;
  add("signature", "good", { by: made.by.name });
  const short = all => all.map(one => one.slice(0, 16) + "…").join(", ") || "–";
  const whose = { signer: short(seen.signers), tested: short(told.app.signers) };
  const others = seen.signers.some(one => !told.app.signers.includes(one));
  if (statement.subject[0].digest.apkPartsSha256 === seen.parts && others) add("subject.signed", "bad", whose);
  else if (statement.subject[0].digest.apkPartsSha256 === seen.parts) add("subject.parts", "good");
  else add("page.other", "bad", { app: `${told.app.package} ${told.app.version_name}` });
  const span = { issued: told.issued, expires: told.expires };
  if (now < new Date(told.issued) - 600000) add("validity.early", "bad", span);
  else if (now > new Date(told.expires)) add("validity.expired", "bad", span);
  else add("validity", "good", span);
  await log(certificate, add);
  const gone = trust.revoked && trust.revoked.serials[told.serial];
  if (!trust.revoked) add("revocations.missing", "note");
  else if (gone && new Date(gone.revoked) <= now) add("revoked", "bad", { time: gone.revoked, reason: gone.reason });
  else add("revocations", "good", { time: trust.revoked.as_of });
  const least = trust.packs[told.pack.id];
  const rules = { id: told.pack.id, version: told.pack.version, least: least || "" };
  add(least && older(told.pack.version, least) ? "rules.old" : "rules", least && older(told.pack.version, least) ? "bad" : "good", rules);
  add(`conclusion.${told.conclusion}`, told.conclusion === "passed" ? "good" : "note");
  if (trust.demo) add("demo", "note");
  return { steps, told, by: made.by.name };
}

async function log(certificate, add) {
  const needed = trust.need.includes("log");
  const absent = needed ? "bad" : "note";
  if (!certificate.proof) { add("log.missing", absent); return; }
  if (!trust.logs.length) { add("log.unknown", absent); return; }
  try {
    add("log", "good", await logged(certificate.proof, canonical(certificate.envelope), await policy()));
  } catch (error) {
    add("log", "bad", { why: error.message });
  }
}

async function verify(files) {
  const apk = files.find(file => !file.name.endsWith(".assay"));
  const beside = files.find(file => file.name.endsWith(".assay"));
  const seen = apk && await look(apk);
  if (!seen) return { name: apk ? apk.name : "", failed: "page.noapk" };
  const bytes = beside ? new Uint8Array(await beside.arrayBuffer()) : seen.carried;
  if (!bytes) return { name: apk.name, failed: "page.none" };
  try {
    const certificate = JSON.parse(new TextDecoder().decode(bytes));
    if (certificate.format !== "appassay-certificate/1") throw new Error("format");
    return { name: apk.name, ...await answers(seen, certificate, new Date()) };
  } catch (error) {
    return { name: apk.name, failed: "page.damaged" };
  }
}

function element(tag, text, kind) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function show() {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  for (const it of document.querySelectorAll("[data-say]")) it.textContent = words.page[it.dataset.say][lang];
  document.title = words.page.verifier[lang];
  const out = document.getElementById("out");
  out.replaceChildren();
  if (!shown) return;
  const state = shown.failed || shown.steps.some(s => s.state === "bad") ? "bad" : "good";
  const head = shown.failed ? words[shown.failed].bad[lang] : words.page[state === "good" ? "holds" : "broken"][lang];
  const box = element("section", "", `card ${state}`);
  box.append(element("h2", head), element("p", shown.name, "name"));
  if (shown.failed === "page.none") box.append(element("p", words.page.absence[lang]));
  if (shown.told) box.append(facts(shown.told));
  const list = element("ul", "", "steps");
  for (const step of shown.steps || []) {
    const item = element("li", "", step.state);
    item.append(element("b", words.mark[step.state][lang]), element("span", say(step.code, step.state, step.args)));
    list.append(item);
  }
  box.append(list);
  out.append(box);
}

function facts(told) {
  const list = element("dl");
  const who = told.tester.organisation ? `${told.tester.name} (${told.tester.organisation})` : told.tester.name;
  const app = `${told.app.label[lang] || ""} ${told.app.package} ${told.app.version_name} (${told.app.version_code})`;
  for (const [name, value] of [["app", app.trim()], ["tester", who], ["tested", told.issued], ["serial", told.serial], ["report", told.report.sha256]]) {
    list.append(element("dt", words.page[name][lang]), element("dd", value));
  }
  const grid = element("div", "", "clauses");
  const place = clause => "UCS".indexOf(clause[0]) * 100 + Number(clause.slice(1));
  for (const [clause, outcome] of Object.entries(told.clauses).sort(([a], [b]) => place(a) - place(b))) {
    const cell = element("span", "", outcome);
    cell.append(element("b", clause), element("i", words.outcome[outcome][lang]));
    grid.append(cell);
  }
  const both = element("div");
  both.append(list, grid);
  return both;
}

async function take(list) {
  document.getElementById("out").textContent = "…";
  shown = await verify(Array.from(list));
  show();
}

const input = document.getElementById("file");
input.addEventListener("change", () => take(input.files));
document.getElementById("lang").addEventListener("click", () => { lang = lang === "zh" ? "en" : "zh"; show(); });
const drop = document.getElementById("drop");
drop.addEventListener("dragover", event => event.preventDefault());
drop.addEventListener("drop", event => { event.preventDefault(); take(event.dataTransfer.files); });
show();
