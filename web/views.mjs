// Each view as a tired reader would meet it: axe finds nothing serious, the map and the timeline narrow one another and
// become files. node views.mjs ADDRESS [FOLDER]: prints what is wrong, one line each; pictures go into the folder.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base, folder] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const wrong = [];
const expect = (holds, words) => { if (!holds) wrong.push(words); };

async function opened(width, height, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, acceptDownloads: true });
  page.on("console", (said) => { if (said.type() === "error") wrong.push(`console: ${said.text()}`); });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("request", (request) => { if (!/^(blob:)?http:\/\/127\.0\.0\.1/.test(request.url())) wrong.push(`asked elsewhere: ${request.url()}`); });
  return page;
}

async function shown(page, path) {
  await page.goto(base + path);
  await page.locator("h1").first().waitFor();
  await page.locator(".note", { hasText: /Reading…|Drawing…/ }).first().waitFor({ state: "detached" });
}

const rows = async (page, path) => (await (await page.request.get(`${base}/api/v1${path}`)).json()).rows;

async function clear(page, path) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of found.violations.filter(({ impact }) => ["serious", "critical"].includes(impact))) {
    wrong.push(`${path}: ${one.id} (${one.impact}) at ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
  }
}

const wide = await opened(1280, 900, "light"), narrow = await opened(390, 844, "dark");
const report = (await rows(wide, "/reports?limit=1"))[0].ref, incident = (await rows(wide, "/incidents?limit=1"))[0].id;
const views = ["/places", "/timeline", `/reports/${report}`, `/incidents/${incident}`, "/", "/claims", "/incidents", "/forecasts"];
for (const [number, path] of views.entries()) {
  for (const page of number < 3 ? [wide, narrow] : [wide]) {
    await shown(page, path);
    await clear(page, path);
    const { width } = page.viewportSize();
    expect((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${path} is wider than ${width}`);
    if (folder) await page.screenshot({ path: `${folder}/view-${number}-${width}.png` });
  }
}
await narrow.close();

// A place is chosen, the map is moved, days are drawn over: the address keeps each, and the words follow.
const asked = (name) => new URL(wide.url()).searchParams.get(name);
await shown(wide, "/places");
await wide.locator(".land").first().waitFor();
for (const form of ["SVG", "PNG"]) {
  const [file] = await Promise.all([wide.waitForEvent("download"), wide.locator("figure:has(.map) .pictures button", { hasText: form }).click()]);
  const bytes = readFileSync(await file.path());
  expect(form === "PNG" ? bytes.readUInt32BE(0) === 0x89504e47 && bytes.length > 20_000 : String(bytes).includes("<path"), `the map's ${form} is no picture`);
}
const events = Number((await wide.locator(".places > .about").innerText()).match(/\d+/)[0]);
await wide.locator(".places button", { hasText: "Uqayribat" }).or(wide.locator(".places button").first()).first().click();
if (!asked("place")) await wide.waitForFunction(() => /box=|place=/.test(location.search));
await wide.locator(".map").focus();
await wide.keyboard.press("-");
await wide.waitForFunction(() => location.search.includes("box="));
const strip = wide.locator(".spread svg");
await wide.locator(".note", { hasText: /Reading…|Drawing…/ }).first().waitFor({ state: "detached" });
const { width } = await strip.boundingBox();
await strip.hover({ position: { x: 3, y: 30 } });
await wide.mouse.down();
await strip.hover({ position: { x: width / 3, y: 30 } });
await wide.mouse.up();
await wide.waitForFunction(() => location.search.includes("since="));
const same = await rows(wide, `/timeline${new URL(wide.url()).search}&limit=500`);
expect(same.length < events, "the words do not follow the map and the days");
await wide.locator("a", { hasText: "As a timeline" }).click();
await wide.waitForFunction(() => location.pathname === "/timeline");
expect(asked("box") && asked("since"), "the timeline forgets what the map was narrowed to");
await browser.close();
for (const one of wrong) console.log(one);
process.exit(wrong.length ? 1 : 0);
