// Opens pages for the meeting in a browser as it stands on the machine: on a desktop, on a phone, in print, without
// script; and asks axe whether everybody can read them. Fails with everything that is wrong.
//
//   node check.mjs OUTPUT PAGE...
import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [output, ...pages] = process.argv.slice(2);
if (!output || pages.length === 0) throw new Error("usage: node check.mjs OUTPUT PAGE...");
mkdirSync(output, { recursive: true });

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: [...flags, ...quiet] });
const faults = [];

// A page of a context, which must load nothing and complain of nothing.
async function open(file, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  const url = pathToFileURL(resolve(file)).href;
  page.on("console", (said) => faults.push(`${file}: the browser says: ${said.text()}`));
  page.on("pageerror", (error) => faults.push(`${file}: the script fails: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) faults.push(`${file}: it asks for ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

async function fits(page, file, how) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide > room) faults.push(`${file}: ${how}: it is ${wide} wide and the window ${room}`);
}

async function accessible(page, file, how) {
  await page.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), tags);
  for (const one of found.violations) {
    const where = one.nodes.slice(0, 3).map((node) => node.target.join(" "));
    faults.push(`${file}: ${how}: ${one.id}: ${one.help} (${one.nodes.length}; ${where.join("; ")})`);
  }
}

// The script's tools: searching leaves the units that fit, sorting moves rows, opening opens.
async function tools(page, file) {
  const cards = page.locator("details.card");
  const all = await cards.count();
  const first = await page.locator("details.card summary :is(h3,h4)").first().innerText();
  await page.fill("#tim", first);
  const left = await page.locator("details.card:visible").count();
  if (left < 1 || (all > 1 && left >= all)) faults.push(`${file}: searching for ${first} leaves ${left} of ${all}`);
  await page.fill("#tim", "");
  await page.click("#mo");
  if ((await page.locator("details.card:not([open])").count()) > 0) faults.push(`${file}: a scorecard stays closed`);
  const cell = () => page.locator("table.sortable tbody tr").first().innerText();
  const before = await cell();
  const button = page.locator("table.sortable thead button").first();
  await button.click();
  await button.click();
  if (all > 1 && (await cell()) === before) faults.push(`${file}: sorting moves nothing`);
}

async function look(file) {
  const name = basename(dirname(file));
  const shot = (how) => ({ path: join(output, `${name}-${how}.png`), fullPage: true });

  const desktop = await open(file, { viewport: { width: 1280, height: 900 } });
  await fits(desktop, file, "on a desktop");
  await accessible(desktop, file, "closed");
  await desktop.screenshot(shot("desktop"));
  await tools(desktop, file);
  await accessible(desktop, file, "open");

  const phone = await open(file, { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 });
  await fits(phone, file, "on a phone");
  await phone.screenshot(shot("phone"));
  await phone.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await fits(phone, file, "on a phone, all open");
  await accessible(phone, file, "on a phone, all open");

  const print = await open(file, { javaScriptEnabled: false, viewport: { width: 800, height: 1100 } });
  await print.emulateMedia({ media: "print" });
  const hidden = await print.evaluate(() =>
    [...document.querySelectorAll("details.card li, details.card td")].filter((one) => !one.checkVisibility()).length);
  if (hidden > 0) faults.push(`${file}: in print, ${hidden} lines of scorecards are hidden`);
  const pdf = await print.pdf({ path: join(output, `${name}.pdf`), preferCSSPageSize: true });
  const sheets = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  const cards = await print.locator("details.card").count();
  if (sheets < cards + 1) faults.push(`${file}: ${sheets} printed pages for ${cards} scorecards`);
  console.log(`${file}: ${cards} scorecards, ${sheets} printed pages`);
}

for (const file of pages) {
  // What was found before something failed altogether is told as well.
  await look(file).catch((error) => faults.push(`${file}: ${error.message.split("\n")[0]}`));
}
await browser.close();
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log("desktop, phone, print, no script, accessibility: no fault");
