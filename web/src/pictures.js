// A drawing as a file of its own, made here: SVG with what the style sheet gives written out, PNG painted from the same
// elements (an SVG may not be loaded as a picture under the content policy). What was asked stands beneath.
const DRAWN = "path, rect, line, circle, text";
const WRITTEN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity", "vector-effect", "paint-order", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline"];
const MARGIN = 8, LINE = 17, TWICE = 2;

const sizeOf = (svg) => [svg.clientWidth || svg.getBoundingClientRect().width, svg.clientHeight || svg.getBoundingClientRect().height];
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function asSvg(svg, lines) {
  const [width, height] = sizeOf(svg), copy = svg.cloneNode(true), tall = height + MARGIN + lines.length * LINE;
  const [from, to] = [svg, copy].map((one) => [...one.querySelectorAll(`${DRAWN}, g`)]);
  from.forEach((one, index) => {
    const style = getComputedStyle(one), target = to[index];
    if (style.display === "none") return target.setAttribute("display", "none");
    if (one.tagName === "g") return target.setAttribute("opacity", style.opacity);
    for (const name of WRITTEN) {
      const value = style.getPropertyValue(name);
      if (value && value !== "normal" && value !== "none") target.setAttribute(name, value);
    }
    if (style.fill === "none") target.setAttribute("fill", "none");
  });
  for (const one of copy.querySelectorAll("*")) for (const name of ["class", "style", "tabindex"]) one.removeAttribute(name);
  for (const name of ["class", "style"]) copy.removeAttribute(name);
  const made = (name, values, text = "") => {
    const one = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(values)) one.setAttribute(key, value);
    one.textContent = text;
    return one;
  };
  const whole = made("svg", { width, height: tall, viewBox: `0 0 ${width} ${tall}` });
  copy.setAttribute("overflow", "hidden"); // what is out of view stays out
  whole.append(made("rect", { width, height: tall, fill: colour("--paper") }), copy);
  lines.forEach((text, index) => whole.append(made("text", { x: MARGIN, y: height + 2 * MARGIN + index * LINE, "font-family": "sans-serif", "font-size": 12, fill: colour("--ink") }, text)));
  return new Blob([new XMLSerializer().serializeToString(whole)], { type: "image/svg+xml" });
}

export function asPng(svg, lines) {
  const [width, height] = sizeOf(svg), canvas = document.createElement("canvas"), tall = height + MARGIN + lines.length * LINE;
  canvas.width = width * TWICE;
  canvas.height = tall * TWICE;
  const pen = canvas.getContext("2d");
  pen.scale(TWICE, TWICE);
  pen.fillStyle = colour("--paper");
  pen.fillRect(0, 0, width, tall);
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  for (const one of svg.querySelectorAll(DRAWN)) paint(pen, svg, one);
  pen.restore();
  pen.fillStyle = colour("--ink");
  pen.font = "12px sans-serif";
  lines.forEach((text, index) => pen.fillText(text, MARGIN, height + 2 * MARGIN + index * LINE));
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function paint(pen, svg, one) {
  const style = getComputedStyle(one);
  if (style.display === "none" || style.visibility === "hidden") return;
  const to = one.getScreenCTM(), base = svg.getBoundingClientRect();
  const matrix = new DOMMatrix([to.a, to.b, to.c, to.d, to.e - base.left, to.f - base.top]);
  pen.save();
  for (let up = one; up !== svg; up = up.parentNode) pen.globalAlpha *= Number(getComputedStyle(up).opacity);
  const whole = pen.globalAlpha, still = style.vectorEffect === "non-scaling-stroke";
  pen.lineWidth = parseFloat(style.strokeWidth) * (still ? 1 : Math.abs(matrix.a) || 1);
  pen.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
  pen.lineJoin = "round";
  const stroke = () => { if (style.stroke !== "none") { pen.globalAlpha = whole * style.strokeOpacity; pen.strokeStyle = style.stroke; return true; } return false; };
  const fill = () => { if (style.fill !== "none") { pen.globalAlpha = whole * style.fillOpacity; pen.fillStyle = style.fill; return true; } return false; };
  if (one.tagName === "text") {
    pen.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.textAlign = { middle: "center", end: "right" }[style.textAnchor] ?? "left";
    pen.direction = style.direction;
    const at = [one.textContent, one.x.baseVal[0]?.value ?? 0, one.y.baseVal[0]?.value ?? 0];
    if (stroke()) pen.strokeText(...at);
    if (fill()) pen.fillText(...at);
  } else {
    const path = new Path2D();
    path.addPath(outline(one), matrix);
    if (fill()) pen.fill(path);
    if (stroke()) pen.stroke(path);
  }
  pen.restore();
}

function outline(one) {
  if (one.tagName === "path") return new Path2D(one.getAttribute("d"));
  const value = (name) => one[name].baseVal.value, path = new Path2D();
  if (one.tagName === "rect") path.rect(value("x"), value("y"), value("width"), value("height"));
  if (one.tagName === "circle") path.arc(value("cx"), value("cy"), value("r"), 0, 2 * Math.PI);
  if (one.tagName === "line") {
    path.moveTo(value("x1"), value("y1"));
    path.lineTo(value("x2"), value("y2"));
  }
  return path;
}
