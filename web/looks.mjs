// Every view in light and dark, at 1280 and 390: axe finds nothing serious, nothing scrolls sideways, no word is cut off.
// node looks.mjs ADDRESS [FOLDER]: prints what is wrong, one line each; pictures go into the folder.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base, folder] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const wrong = [];
const expect = (holds, words) => { if (!holds) wrong.push(words); };

async function opened(width, height, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  page.context().setDefaultTimeout(180_000); // a busy machine is slow, not wrong
  page.on("console", (said) => { if (said.type() === "error") wrong.push(`console: ${said.text()}`); });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  return page;
}

// Two have judged, so that there is something on each page: they agree, they differ, one added a claim.
const asker = await opened(800, 600, "light");
const rows = async (path) => (await (await asker.request.get(`${base}/api/v1${path}`)).json()).rows;
const say = async (data) => expect((await asker.request.post(`${base}/api/v1/judgements`, { data: { seen: 0, ...data } })).ok(), `${JSON.stringify(data)} was not kept`);
const HIS = "Il\u202eya"; // a character that turns the line around
const both = async (data, hers, his) => { await say({ ...data, verdict: hers }); await say({ ...data, verdict: his, reviewer: HIS }); };
const claims = await rows("/review?kind=record&limit=8"), [pair] = await rows("/review?kind=events&limit=1"), [forecast] = await rows("/review?kind=forecast&limit=1");
for (const [index, row] of claims.slice(2).entries()) await both({ kind: "record", target: row.ref }, "right", index % 3 ? "right" : "wrong");
await say({ kind: "record", target: claims[1].ref, verdict: "corrected", change: { status: "denied", source: null } });
await say({ kind: "record", target: claims[1].ref, verdict: "right", reviewer: HIS, note: "He says it himself." });
await both({ kind: "events", target: pair.ref, other: pair.other }, "same", "not same");
await both({ kind: "forecast", target: forecast.ref }, "partly", "cannot be told");
const reports = await rows("/reports"), report = claims[0].ref.split(":")[0];
const { document } = await (await asker.request.get(`${base}/api/v1/reports/${report}`)).json();
const text = Array.from(document.text), start = text.indexOf("T");
const content = { start, end: start + 60, text: text.slice(start, start + 60).join("") };
await say({ kind: "added", target: `${report}:p${start}-${start + 60}`, verdict: "added", change: { content, voice: "role", status: "alleged" } });
const incident = (await rows("/incidents?limit=100")).toSorted((a, b) => b.reports - a.reports || b.tellings - a.tellings)[0].id;
await asker.close();

const press = (...keys) => async (page) => { for (const key of keys) await page.keyboard.press(key); };
const item = async (page) => page.locator(".item .judge button").first().waitFor();
const then = (...acts) => async (page) => { for (const act of acts) await act(page); };
const LOOKS = {
  reports: ["/"], search: ["/?q=farmers"], nothing: ["/?q=zzzz"], nowhere: ["/review/nowhere"],
  ...Object.fromEntries(reports.map((one, index) => [`report-${index}`, [`/reports/${one.ref}`]])),
  claim: [`/reports/${claims[0].ref.replace(":", "?at=")}`], figure: [`/reports/${report}?at=f1`],
  narrowed: [`/reports/${report}?status=denied`], missed: [`/reports/${report}`, press("m", "ArrowRight", "ArrowRight")],
  "missed-values": [`/reports/${report}`, press("m", "ArrowRight", "Enter")], added: [`/reports/${report}?at=p${start}-${start + 60}`],
  "no-claims": ["/claims?about=zzzz"], "no-incidents": ["/incidents?place=zzzz"], "no-places": ["/places?name=zzzz"], "no-queue": ["/review?kind=forecast&why=toll"],
  incidents: ["/incidents"], incident: [`/incidents/${incident}`], claims: ["/claims"], denied: ["/claims?status=denied"],
  forecasts: ["/forecasts"], map: ["/places"], timeline: ["/timeline"],
  review: ["/review", item], "review-words": ["/review?kind=record", then(item, press("s", "ArrowLeft"))],
  "review-values": ["/review?kind=record", then(item, press("v"))], "review-note": ["/review?kind=record", then(item, press("n"))],
  "review-figure": ["/review?kind=figures", then(item, press("v"))], "review-event": ["/review?kind=happenings", then(item, press("s"))],
  "review-pair": ["/review?kind=events", item], "review-forecast": ["/review?kind=forecast", item],
  differences: ["/review/differences?settled=true"], agreement: ["/review/agreement"],
};

// What a reader cannot get at: the page is wider than the window, or words end at an edge that hides them.
const cut = () => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push(`is ${document.documentElement.scrollWidth} wide`);
  const top = document.querySelector(".top");
  if (top.scrollWidth > top.clientWidth) found.push("its head scrolls sideways");
  for (const one of document.querySelectorAll("main *, .top *")) {
    if (one.closest("svg, select, .hidden, .skip, .wide, .map, legend") || !one.checkVisibility()) continue;
    const { left, right } = one.getBoundingClientRect();
    if (right > innerWidth + 1 || left < -1) found.push(`${one.tagName} ${one.className} ends at ${Math.round(right)}`);
  }
  for (const one of innerWidth < 640 ? document.querySelectorAll(".wide") : []) if (one.scrollWidth > one.clientWidth) found.push("a table scrolls sideways");
  if (document.body.textContent.includes("\u202e")) found.push("a character that is not seen stands there as it is");
  return found.slice(0, 3);
};

const SIZES = [[1280, 900], [390, 844]];
const page = await opened(1280, 900, "light");
for (const [name, [path, act]] of Object.entries(LOOKS)) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(base + path);
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => ![...document.querySelectorAll(".note")].some((one) => /Reading…|Drawing…/.test(one.textContent)));
  if (path.startsWith("/reports/")) await page.locator(".card").first().waitFor();
  await act?.(page);
  await page.evaluate(axe);
  for (const [width, height] of SIZES) for (const colorScheme of ["light", "dark"]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const where = `${name} at ${width} in ${colorScheme}`;
    // Only colours differ between light and dark.
    const rules = colorScheme === "dark" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {};
    const { violations } = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ["violations"], ...rules }), rules);
    for (const one of violations.filter(({ impact }) => ["serious", "critical"].includes(impact)))
      wrong.push(`${where}: ${one.id} at ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
    if (colorScheme === "light") for (const one of await page.evaluate(cut)) wrong.push(`${where}: ${one}`);
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
  }
  if (folder) console.error(name);
}
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
