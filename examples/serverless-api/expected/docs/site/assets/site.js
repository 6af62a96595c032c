// Draws the architecture, leads from its nodes to their pages, and gives up gracefully: the list of nodes below the
// drawing is always there.
(function () {
  "use strict";

  const mostNodesAtOnce = 400;
  const longestText = 20000000;
  const mostEdges = 100000;
  const longestReason = 200;

  const holder = document.getElementById("drawing");
  const source = document.querySelector("#drawing-text pre");
  const status = document.getElementById("drawing-status");
  if (!holder || !source) {
    return;
  }

  const canvas = holder.querySelector(".canvas");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const pages = new Map();
  for (const name of document.querySelectorAll("#nodes [data-node]")) {
    pages.set(name.dataset.node, name.closest("li"));
  }

  let width = 0;
  let scale = null;
  let drawings = 0;

  // A small drawing keeps its size rather than being blown up.
  function resize(svg) {
    svg.style.maxWidth = "none";
    svg.style.height = "auto";
    svg.style.width = scale === null ? "min(100%, " + width + "px)" : Math.round(width * scale) + "px";
  }

  function shown() {
    const svg = canvas.querySelector("svg");
    return svg ? svg.getBoundingClientRect().width / width : 1;
  }

  function zoom(how) {
    const svg = canvas.querySelector("svg");
    if (!svg) {
      return;
    }

    scale = { fit: null, full: 1, in: shown() * 1.3, out: shown() / 1.3 }[how];
    resize(svg);
  }

  // Mermaid names the element of a node after the node: between its own words and a number in a flowchart, after a
  // word in an architecture, alone elsewhere; before all of it stands the name that the drawing was given.
  function itemOf(element) {
    const name = element.id.replace(/^archc-drawing-\d+-/, "");
    const parts = /^flowchart-(.+)-\d+$/.exec(name) || /^service-(.+)$/.exec(name);
    return pages.get(parts ? parts[1] : name);
  }

  function lead(element, item) {
    const page = item.querySelector("a");
    if (!page) {
      return;
    }

    let link = element.closest("a");
    if (!link || !canvas.contains(link)) {
      link = document.createElementNS("http://www.w3.org/2000/svg", "a");
      element.replaceWith(link);
      link.append(element);
    }

    for (const name of ["xlink:href", "target", "rel"]) {
      link.removeAttribute(name);
    }

    const said = item.querySelector(".badge");
    link.setAttribute("href", page.getAttribute("href"));
    if (said) {
      link.setAttribute("aria-description", said.textContent);
    }
  }

  // The relative luminance of a colour, as WCAG 2 has it.
  function luminance(colour) {
    const parts = (colour.match(/[\d.]+/g) || []).map(Number);
    if (parts.length < 3 || parts[3] === 0) {
      return null;
    }

    const [red, green, blue] = parts.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  // An author's fill was chosen for one theme; its label must be readable in both.
  function makeReadable(element) {
    const shape = element.querySelector(":scope > rect, :scope > path, :scope > polygon, :scope > circle, :scope > g > path");
    const label = element.querySelector("foreignObject span, foreignObject p, text");
    if (!shape || !label) {
      return;
    }

    const behind = luminance(getComputedStyle(shape).fill);
    const style = getComputedStyle(label);
    const ink = luminance(label.tagName === "text" ? style.fill : style.color);
    if (behind === null || ink === null || contrast(behind, ink) >= 4.5) {
      return;
    }

    const better = contrast(behind, 1) > contrast(behind, 0) ? "#ffffff" : "#000000";
    for (const part of element.querySelectorAll("foreignObject *, text, tspan")) {
      part.style.setProperty("color", better, "important");
      part.style.setProperty("fill", better, "important");
    }
  }

  function finish(svg) {
    const box = svg.viewBox.baseVal;
    width = box && box.width ? box.width : svg.getBoundingClientRect().width;
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", "The drawing");
    resize(svg);
    for (const element of svg.querySelectorAll("g.node, g.architecture-service")) {
      const item = itemOf(element);
      if (item) {
        element.classList.add(...[...item.classList].map((mark) => "archc-" + mark));
        lead(element, item);
      }
    }

    for (const element of svg.querySelectorAll("g.node, g.cluster")) {
      makeReadable(element);
    }

    holder.dataset.look = dark.matches ? "dark" : "light";
    holder.dataset.state = "drawn";
  }

  function fail(error) {
    holder.hidden = true;
    holder.dataset.state = "failed";
    const reason = String((error && error.message) || error).split("\n")[0].slice(0, longestReason);
    status.textContent = "Mermaid cannot draw this: " + reason + " What is drawn is listed below.";
  }

  function configure() {
    window.mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      theme: dark.matches ? "dark" : "default",
      themeVariables: dark.matches ? { edgeLabelBackground: "#2b333d" } : {},
      maxTextSize: longestText,
      maxEdges: mostEdges,
      fontFamily: "system-ui, sans-serif",
    });
  }

  async function draw() {
    const number = ++drawings;
    holder.hidden = false;
    status.textContent = "";
    try {
      configure();
      const result = await window.mermaid.render("archc-drawing-" + number, source.textContent);
      if (number === drawings) {
        canvas.innerHTML = result.svg;
        finish(canvas.querySelector("svg"));
      }
    } catch (error) {
      if (number === drawings) {
        fail(error);
      }
    }
  }

  for (const button of holder.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom(button.dataset.zoom));
  }

  function start() {
    draw();
    dark.addEventListener("change", draw);
  }

  if (!window.mermaid) {
    fail("its script was not loaded.");
  } else if (pages.size > mostNodesAtOnce) {
    configure();
    const button = document.createElement("button");
    button.type = "button";
    button.id = "draw-anyway";
    button.textContent = "Draw all " + pages.size + " nodes (this can take a while)";
    button.addEventListener("click", () => {
      status.textContent = "Drawing…";
      setTimeout(start, 50);
    });
    status.append(button);
  } else {
    start();
  }
})();
