// The map and the timeline narrow one another and become files.
// node views.mjs ADDRESS: prints what is wrong, one line each; exit code 1 if anything is.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , base] = process.argv;
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const wrong = [];
const expect = (holds, words) => { if (!holds) wrong.push(words); };

async function opened(width, height, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, acceptDownloads: true });
  page.context().setDefaultTimeout(180_000); // a busy machine is slow, not wrong
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

const wide = await opened(1280, 900, "light");

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
