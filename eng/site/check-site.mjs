// Looks at a generated documentation site as a reader would, in headless Chromium, and tells what is wrong with it.
//
//   node eng/site/check-site.mjs SITE [--root DIR] [--nodes N] [--screenshots DIR]
//
// SITE is the folder `site` of the documentation target. --nodes says how many nodes the drawing must show; 0 means that it
// cannot be drawn and the list of nodes must stand in for it. --root is the folder that is published, where several sites
// share what stands beside them; else SITE itself. Chromium is found at CHROMIUM or /usr/bin/chromium; run
// `npm ci` in this folder first. Exits 1 and lists what is wrong, else prints one line.
import { createServer } from "node:http";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];
const servicePagesAudited = 3;
const servicePagesOpened = 6;
const drawingTimeout = 120000;

const { site, root, nodes, screenshots } = read(process.argv.slice(2));
const problems = new Set();

function read(words) {
  const options = { nodes: null, screenshots: null, site: null, root: null };
  for (let at = 0; at < words.length; at++) {
    if (words[at] === "--nodes") {
      options.nodes = Number(words[++at]);
    } else if (words[at] === "--screenshots") {
      options.screenshots = words[++at];
    } else if (words[at] === "--root") {
      options.root = resolve(words[++at]);
    } else {
      options.site = resolve(words[at]);
    }
  }

  options.root ??= options.site;

  if (!options.site || !existsSync(join(options.site, "index.html"))) {
    console.error("usage: check-site.mjs SITE [--root DIR] [--nodes N] [--screenshots DIR], where SITE holds index.html");
    process.exit(2);
  }

  return options;
}

function say(page, problem) {
  problems.add(`${page}: ${problem}`);
}

function filesBelow(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

// What a page does that it must not: errors, dialogs, violations of its policy, requests to elsewhere.
async function open(context, name, base) {
  const published = base.startsWith("file:") ? pathToFileURL(root + "/").href : new URL("/", base).href;
  const page = await context.newPage();
  page.on("pageerror", (error) => say(name, `script error: ${error.message}`));
  page.on("dialog", async (dialog) => {
    say(name, `a dialog opens: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(published) && !/^(data|blob):/.test(request.url())) {
      say(name, `asks the network for ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => say(name, `cannot load ${request.url()}`));
  page.on("console", (message) => {
    if (message.type() === "error") {
      say(name, `console: ${message.text()}`);
    }
  });
  await page.addInitScript(() => {
    window.archcViolations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.archcViolations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(base + name.split("\\").join("/"));
  return page;
}

async function waitForDrawing(page) {
  if (await page.locator("#draw-anyway").count()) {
    await page.locator("#draw-anyway").click();
  }

  await page.waitForSelector("#drawing[data-state]", { state: "attached", timeout: drawingTimeout });
}

async function close(page, name) {
  for (const violation of await page.evaluate(() => window.archcViolations)) {
    say(name, `violates its policy: ${violation}`);
  }

  await page.close();
}

async function audit(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], preload: false }));
  for (const violation of violations.filter(({ impact }) => impact === "serious" || impact === "critical")) {
    const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ");
    say(name, `${violation.impact}: ${violation.help} (${violation.id}): ${where}`);
  }
}

async function checkWidth(page, name, width) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) {
    say(name, `is ${wide} px wide on a screen of ${width} px`);
  }
}

async function checkDrawing(page, name) {
  if (!(await page.locator("#drawing").count())) {
    if (nodes) {
      say(name, "has no drawing");
    }

    return;
  }

  await waitForDrawing(page);
  const seen = await page.evaluate(() => ({
    state: document.getElementById("drawing").dataset.state,
    status: document.getElementById("drawing-status").textContent,
    nodes: document.querySelectorAll(".canvas svg g.node").length,
    linked: document.querySelectorAll(".canvas svg a[href] g.node").length,
    listed: document.querySelectorAll("#nodes [data-node]").length,
    foreign: document.querySelectorAll(".canvas script, .canvas iframe, .canvas object, .canvas [onload], .canvas [onerror]").length,
  }));
  if (nodes === 0 ? seen.state !== "failed" : seen.state !== "drawn") {
    say(name, `the drawing is ${seen.state}: ${seen.status}`);
  }

  if (nodes && seen.nodes !== nodes) {
    say(name, `the drawing has ${seen.nodes} nodes instead of ${nodes}`);
  }

  if (seen.state === "drawn" && seen.linked < Math.min(seen.nodes, seen.listed)) {
    say(name, `${seen.linked} of ${seen.nodes} nodes lead somewhere`);
  }

  if (nodes !== null && seen.listed === 0) {
    say(name, "lists no node");
  }

  if (seen.foreign > 0) {
    say(name, "the drawing holds elements that could run something");
  }
}

async function followANode(context, base) {
  const page = await open(context, "index.html", base);
  await checkDrawing(page, "index.html");
  const link = page.locator(".canvas svg a[href^='services/']").first();
  if (await link.count()) {
    const wanted = await link.getAttribute("href");
    await link.locator("g.node").first().click({ force: true });
    await page.waitForURL(`**/${wanted}`, { timeout: 10000 }).catch(() => say("index.html", `a click leads to ${page.url()} instead of ${wanted}`));
  }

  await close(page, "index.html");
}

function linksOf(page) {
  return page.evaluate(() => ({
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    links: [...document.querySelectorAll("a[href]")].map((element) => element.getAttribute("href")),
    foreign: [...document.querySelectorAll("script, iframe, object, embed, img, form, base")]
      .filter((element) => !/assets\/(site|mermaid\.min)\.js$/.test(element.getAttribute("src") || ""))
      .map((element) => element.outerHTML.slice(0, 80)),
  }));
}

// What `linksOf` tells, from the text of a page that is like others that were opened.
function readLinks(name) {
  const text = readFileSync(join(site, name), "utf8");
  const all = (pattern) => [...text.matchAll(pattern)].map((match) => match[1].replaceAll("&amp;", "&"));
  return { ids: all(/ id="([^"]*)"/g), links: all(/<a [^>]*?href="([^"]*)"/g), foreign: all(/(<(?:script|iframe|img|form)\b[^>]*>)/g) };
}

function checkLinks(found) {
  for (const [name, { links, foreign }] of found) {
    for (const element of foreign) {
      say(name, `holds ${element}`);
    }

    for (const href of links) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("//")) {
        say(name, `leads out to ${href}`);
        continue;
      }

      const [path, fragment] = href.split("#");
      const target = path ? relative(site, join(site, dirname(name), decodeURIComponent(path))) : name;
      if (!found.has(target)) {
        say(name, `leads to ${href}, which is not there`);
      } else if (fragment && !found.get(target).ids.includes(fragment)) {
        say(name, `leads to ${href}, which has no such place`);
      }
    }
  }
}

// Pages of each kind for what they do, in either look and at either width; every page for where it leads.
async function check(browser) {
  const base = pathToFileURL(site + "/").href;
  const pages = filesBelow(site).filter((file) => file.endsWith(".html")).map((file) => relative(site, file));
  const services = pages.filter((page) => page.startsWith("services"));
  const opened = pages.filter((page) => !page.startsWith("services")).concat(services.slice(0, servicePagesOpened));
  const audited = pages.filter((page) => !page.startsWith("services")).concat(services.slice(0, servicePagesAudited));
  const found = new Map(pages.filter((page) => !opened.includes(page)).map((page) => [page, readLinks(page)]));
  for (const [scheme, width] of [["light", 1280], ["dark", 375]]) {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
    for (const name of scheme === "light" && width === 1280 ? opened : audited) {
      const page = await open(context, name, base);
      if (name === "index.html") {
        await checkDrawing(page, name);
      }

      if (!found.has(name)) {
        found.set(name, await linksOf(page));
      }

      await checkWidth(page, name, width);
      if (audited.includes(name)) {
        await audit(page, name);
        await picture(page, `${name.replace(/[/\\]/g, "-")}-${scheme}-${width}.png`);
      }

      await close(page, name);
    }

    await context.close();
  }

  checkLinks(found);
  const context = await browser.newContext();
  await followANode(context, base);
  await context.close();
  return pages.length;
}

async function picture(page, name) {
  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, name) });
  }
}

// The same from a static host, where paths and types are the server's.
async function checkServed(browser) {
  const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".txt": "text/plain" };
  const server = createServer((request, response) => {
    const file = join(root, decodeURIComponent(new URL(request.url, "http://host").pathname));
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }

    response.writeHead(200, { "content-type": types[extname(file)] || "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const context = await browser.newContext();
  await context.route("**/favicon.ico", (route) => route.fulfill({ status: 204, body: "" }));
  const path = root === site ? "" : `${relative(root, site)}/`;
  await followANode(context, `http://127.0.0.1:${server.address().port}/${path}`);
  await context.close();
  server.close();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });
let pages = 0;
try {
  pages = await check(browser);
  await checkServed(browser);
} finally {
  await browser.close();
}

for (const problem of [...problems].sort()) {
  console.log(problem);
}

console.log(`${pages} pages, ${problems.size} problems`);
process.exit(problems.size === 0 ? 0 : 1);
