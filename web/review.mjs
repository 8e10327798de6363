// A reviewer's first hour, by keyboard where there is one: a report is read, a claim followed to its words, a
// contradiction found, ten things decided, one taken back, words and values corrected, a forecast resolved, the tables
// taken along. node review.mjs ADDRESS [FOLDER]: prints what is wrong; pictures of the guide go into the folder.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base, folder] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: "light", acceptDownloads: true });
page.context().setDefaultTimeout(180_000); // a busy machine is slow, not wrong
const wrong = [];
const expect = (holds, words) => { if (!holds) wrong.push(words); };
page.on("console", (said) => { if (said.type() === "error") wrong.push(`console: ${said.text()}`); });
page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
page.on("request", (request) => { if (!request.url().startsWith(base)) wrong.push(`asked elsewhere: ${request.url()}`); });
const asked = async (path) => (await page.request.get(`${base}/api/v1${path}`)).json();
const picture = async (name) => { if (folder) await page.screenshot({ path: `${folder}/${name}.png` }); };
const settled = () => page.waitForFunction(() => ![...document.querySelectorAll(".note")].some((one) => /Reading…|Drawing…/.test(one.textContent)));
async function shown(path) {
  await page.goto(base + path);
  await page.locator("h1").first().waitFor();
  await settled();
}
async function clear() {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of violations.filter(({ impact }) => ["serious", "critical"].includes(impact))) wrong.push(`${page.url()}: ${one.id} at ${one.nodes[0].target}`);
}

// First open: the reports; one is read, and a claim followed to its words.
await shown("/");
await picture("reports");
await page.locator(".list .title").last().click();
await page.locator(".card").first().waitFor();
await page.keyboard.press("j");
await page.keyboard.press("j");
await page.locator("mark.on").first().waitFor();
await picture("report");

// The contradiction: in the first incident where one report denies what another tells.
const between = (one) => one.relation === "contradicts" && one.left.slice(0, 12) !== one.right.slice(0, 12);
let disputed;
for (const row of (await asked("/incidents?limit=100")).rows)
  if (!disputed && (await asked(`/incidents/${row.id}`)).links.some(between)) disputed = row;
await shown("/incidents");
await page.locator(`a[href='/incidents/${disputed.id}']`).click();
await page.locator(".chip.contradicts").first().waitFor();
expect((await page.locator("td.contested").count()) > 0, "no cell of the matrix is contested");
for (const said of await page.locator(".tolls .said").allInnerTexts()) expect(/\d/.test(said), `a figure without a number: ${said}`);
await picture("incident");

// Ten decisions by keyboard alone.
const item = page.locator(".item");
const ready = async () => { await item.locator(".judge button").first().waitFor(); return item.getAttribute("data-ref"); };
async function decide(key) {
  const before = await ready();
  await page.keyboard.press(key);
  await page.waitForFunction((ref) => document.querySelector(".item .judge button") && document.querySelector(".item").dataset.ref !== ref, before);
  return before;
}
await shown("/review?kind=record");
await ready();
await picture("review");
await clear();
const keys = ["a", "x", "q", "a", "a", "x", "a", "a", "x", "a"], refs = [];
for (const key of keys) refs.push(await decide(key));
const verdict = async (ref) => (await asked(`/judgements?target=${ref}`)).rows.map((row) => row.verdict).join();
const names = { a: "right", x: "wrong", q: "unsure" };
for (const [index, ref] of refs.entries()) expect((await verdict(ref)) === names[keys[index]], `${ref} was judged ${await verdict(ref)}`);

// The last one is taken back by a further word, and corrected: other words, another status, a note.
await page.keyboard.press("u");
await page.waitForFunction((ref) => document.querySelector(`.item[data-ref="${ref}"] .judge button`), refs.at(-1));
expect((await verdict(refs.at(-1))) === "right,withdrawn", "what was taken back still stands");
const words = async () => (await item.locator(".told-here").allInnerTexts()).join("");
const before = await words();
await page.keyboard.press("s");
await page.keyboard.press("ArrowLeft");
await page.keyboard.press("ArrowLeft");
expect(before.startsWith(await words()) && before !== (await words()), "the end of the words did not move");
await picture("correct");
const corrected = await words();
await page.keyboard.press("Enter");
await page.keyboard.press("v");
await item.locator("select").first().selectOption("denied");
await page.keyboard.press("Enter");
await page.keyboard.press("n");
await page.keyboard.type("He says that it is not so.");
await page.keyboard.press("Enter");
await item.locator(".said", { hasText: "not so" }).waitFor();
await decide("a");
const last = (await asked(`/judgements?target=${refs.at(-1)}`)).rows.at(-1), change = JSON.parse(last.other);
expect(last.verdict === "corrected" && change.status === "denied", `the correction is ${JSON.stringify(last)}`);
const report = await asked(`/reports/${refs.at(-1).split(":")[0]}`);
expect(Array.from(report.document.text).slice(...change.content).join("") === corrected, "the corrected words do not quote the text");

// A number is corrected, and who did what; each quotes the text, and a claim's own figures and events come before it.
await shown("/review?kind=figures");
const figure = await ready();
await page.keyboard.press("v");
await page.keyboard.type("1300");
await picture("figure");
await page.keyboard.press("Enter");
await decide("a");
const number = JSON.parse((await asked(`/judgements?target=${figure}`)).rows.at(-1).other);
expect(number.low === 1300 && number.high === 1300, `the number is ${JSON.stringify(number)}`);
await shown("/review?kind=happenings");
const event = await ready();
await page.keyboard.press("s");
await page.keyboard.press("ArrowDown");
await page.keyboard.press("l");
const chosen = item.locator(".slots [aria-pressed=true]");
const stepped = await chosen.locator("bdi").innerText();
await page.keyboard.press("ArrowRight");
const longer = await chosen.locator("bdi").innerText();
expect(longer.startsWith(stepped.slice(0, -1)) && longer.length > stepped.length, `${stepped} became ${longer}`);
await picture("event");
// With the mouse: who it was is marked in the passage.
await item.locator(".passage").evaluate((box) => {
  const range = document.createRange(), text = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode();
  range.setStart(text, 0);
  range.setEnd(text, 2);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  document.dispatchEvent(new PointerEvent("pointerup"));
});
await page.waitForFunction((said) => document.querySelector(".slots [aria-pressed=true] bdi").textContent !== said, longer);
const marked = (await chosen.locator("bdi").innerText()).slice(1, -1);
await page.keyboard.press("Enter");
await page.keyboard.press("v");
await item.locator("select").first().selectOption("AID");
await page.keyboard.press("Enter");
await decide("a");
const told = JSON.parse((await asked(`/judgements?target=${event}`)).rows.at(-1).other);
const source = Array.from((await asked(`/reports/${event.split(":")[0]}`)).document.text);
expect(told.type === "AID" && source.slice(...told.who[0]).join("") === marked, `the event is ${JSON.stringify(told)}, not of ${marked}`);
await shown(`/review?target=${refs[0]}`);
expect((await ready()) === refs[0], "the record that the address names is not the first");
await page.keyboard.press("f");
await page.waitForFunction((ref) => document.querySelector(".item .judge button") && document.querySelector(".item").dataset.ref !== ref, refs[0]);
expect(/:[fe]\d+$/.test(await ready()), "a claim's figures and events do not come before it");
await clear();

// What the machine missed is added by keyboard, quotes the text, stands apart, and is taken back.
const where = refs[0].split(":")[0];
const machine = JSON.stringify(await asked(`/reports/${where}`));
await shown(`/reports/${where}`);
await page.locator(".card").first().waitFor();
await page.keyboard.press("j");
await page.keyboard.press("j");
await page.keyboard.press("m");
const panel = page.locator(".adding");
await panel.waitFor();
for (const key of Array(10).fill("ArrowRight")) await page.keyboard.press(key);
await picture("missed");
for (const key of ["ArrowDown", "l"]) await page.keyboard.press(key);
await clear();
const missed = (await panel.locator("bdi").allInnerTexts()).map((one) => one.slice(1, -1));
await page.keyboard.press("Enter");
await panel.locator("select").first().selectOption("role");
await page.keyboard.press("Enter");
await page.locator(".card.by-a-person").waitFor();
const [kept] = (await asked(`/reports/${where}/added`)).rows;
expect(kept.text === missed[0] && kept.spans.source.text === missed[1] && kept.voice === "role", `what was added is ${JSON.stringify(kept)}, not ${missed}`);
expect((await page.locator("mark.by-a-person").allInnerTexts()).join("") === kept.text, "what was added is not marked in the text");
expect(JSON.stringify(await asked(`/reports/${where}`)) === machine, "what the machine read was changed");
await clear();
expect((await (await page.request.get(`${base}/api/v1/review/gold.jsonl`)).text()).includes(JSON.stringify(kept.text)), "what was added is in no gold set");
await shown(`/reports/${where}?at=${kept.ref.split(":")[1]}`);
await page.locator("mark.by-a-person.on").first().waitFor();
const seen = () => page.waitForFunction(() => { const { top, bottom } = document.querySelector("mark.by-a-person").getBoundingClientRect(); return top > 0 && bottom < innerHeight; }, null, { timeout: 5000 });
await seen().catch(() => expect(false, "what was added is not in view at its address"));
await page.locator(".card.by-a-person").focus();
await page.keyboard.press("u");
await page.locator(".card.by-a-person").waitFor({ state: "detached" });
const back = (await asked(`/judgements?kind=added&target=${kept.ref}`)).rows.map((row) => row.verdict).join();
expect(back === "added,withdrawn", `what was taken back is ${back}`);

// A pair is parted, a forecast resolved.
await shown("/review?kind=events");
const pairs = (await asked("/review?kind=events")).rows.length, [parted] = (await asked("/review?kind=events")).rows;
await ready();
await page.keyboard.press("d");
await page.locator("[role=status]", { hasText: "1 decision" }).waitFor();
expect((await asked("/review?kind=events")).rows.length < pairs, "the pair still waits");
await shown("/review?kind=forecast");
const forecast = await ready();
await picture("forecast");
await page.keyboard.press("e");
await page.keyboard.press("3");
await page.locator("[role=status]", { hasText: "1 decision" }).waitFor();
const resolved = (await asked("/forecasts?limit=100")).rows.find((row) => row.ref === forecast);
expect(resolved.state === "resolved" && resolved.resolutions[0].verdict === "partly", "the forecast is not resolved");

// A second reviewer sees none of it; where they differ a third settles; how far they agree.
const theirs = await asked(`/review/item?target=${refs[0]}&reviewer=Ilya`);
expect(theirs.words.length === 0 && theirs.version === 0, "a second reviewer sees the first one's words");
for (const [index, ref] of refs.slice(0, 9).entries()) {
  const data = { kind: "record", target: ref, verdict: index % 4 ? names[keys[index]] : "wrong", seen: 0, reviewer: "Ilya" };
  expect((await page.request.post(`${base}/api/v1/judgements`, { data })).status() === 201, `${ref} could not be judged twice`);
}
const also = async (data) => expect((await page.request.post(`${base}/api/v1/judgements`, { data })).status() === 201, `${data.verdict} was not kept`);
await also({ kind: "events", target: parted.ref, other: parted.other, verdict: "same", seen: 0, reviewer: "Ilya" });
await also({ kind: "forecast", target: forecast, verdict: "came true", seen: 0, reviewer: "Ilya" });
await shown("/review/differences");
await page.locator(".list button").first().waitFor();
await page.locator(".difference .passage").first().waitFor();
await clear();

// An editor settles a pair and a forecast by keyboard, takes one back, and settles it again otherwise.
const editor = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: "light" });
editor.context().setDefaultTimeout(180_000);
editor.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
await editor.route("**/api/v1/judgements", (route) => route.request().method() === "POST" ? route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), reviewer: "Sana" }) }) : route.continue());
await editor.goto(`${base}/review/differences`);
const open = editor.locator(".difference");
await open.first().waitFor();
const differing = async () => (await asked("/review/differences")).rows.length;
const many = await differing();
const [pair] = (await asked("/review/differences")).rows.flatMap((row, index) => (row.about === "events" ? [index] : []));
for (let step = 0; step < pair; step += 1) await editor.keyboard.press("j");
await editor.locator(".difference.on .sides .passage").first().waitFor();
if (folder) await editor.screenshot({ path: `${folder}/differences.png` });
const gone = (count) => editor.waitForFunction((count) => document.querySelectorAll(".difference").length === count, count);
await editor.keyboard.press("1");
await gone(many - 1);
await editor.keyboard.press("u");
await gone(many);
await editor.keyboard.press("2");
await gone(many - 1);
const rulings = (await asked("/review/differences?settled=true")).rows.find((row) => row.about === "events");
expect(rulings.settled.reviewer === "Sana" && rulings.settled.verdict === rulings.words[1].verdict && rulings.version === 3, `the pair is ${JSON.stringify(rulings)}`);
const [foretold] = (await asked("/review/differences")).rows.flatMap((row, index) => (row.about === "forecast" ? [index] : []));
while (Number(await editor.evaluate(() => [...document.querySelectorAll(".difference")].findIndex((one) => one.matches(".on")))) < foretold) await editor.keyboard.press("j");
await editor.keyboard.press("1");
await gone(many - 2);
const settledForecast = (await asked("/forecasts?limit=100")).rows.find((row) => row.ref === forecast);
expect(settledForecast.state === "resolved" && settledForecast.resolutions[0].settled, `the forecast is ${JSON.stringify(settledForecast)}`);
await editor.close();
await shown("/review/agreement");
await page.locator(".matrix").waitFor();
await picture("agreement");
await clear();

// What is taken along: the claims as a table, and what is settled as a gold set.
await shown("/claims");
const [table] = await Promise.all([page.waitForEvent("download"), page.locator("a", { hasText: "CSV" }).first().click()]);
expect(readFileSync(await table.path(), "utf8").split("\n").length > 10, "the table of claims is empty");
await shown("/review");
const [gold] = await Promise.all([page.waitForEvent("download"), page.locator("a[download='train.jsonl']").click()]);
const lines = readFileSync(await gold.path(), "utf8").trim().split("\n").map((line) => JSON.parse(line));
expect(lines.every((line) => line.claims.every((one) => Array.from(line.text).slice(one.content.start, one.content.end).join("") === one.content.text)), "the gold set does not quote its texts");

const narrow = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
for (const path of ["/review", "/review/differences", "/review/agreement"]) {
  await narrow.goto(base + path);
  await narrow.locator("h1").first().waitFor();
  await narrow.waitForFunction(() => ![...document.querySelectorAll(".note")].some((one) => /Reading…/.test(one.textContent)));
  expect((await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${path} is wider than 390`);
  if (folder) await narrow.screenshot({ path: `${folder}/narrow${path.replaceAll("/", "-")}.png` });
}
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
