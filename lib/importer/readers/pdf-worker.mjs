// Reads the pages of one PDF in a thread of its own, which its parent may end at any time: a PDF can be made to take all
// time and memory there is. Nothing is fetched, no font is drawn, no picture is unpacked and no script is run.
import { parentPort, workerData } from "node:worker_threads";
import { getDocument, OPS, Util } from "unpdf/pdfjs";

// The reader of PDF needs it for every embedded font; Node has it from version 21 on. Only this thread sees it.
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength(length = this.byteLength) {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
};

const MAX_RUNS = 50_000;
const MAX_RULINGS = 50_000;
/** In points: a filled rectangle that is thinner is a line of a table. */
const THIN = 3;
/** Of the length of a line of words: how far it may rise or fall and still be along an edge; a scan lies askew by less. */
const SLANT = 0.15;
/** In points: shorter strokes are parts of drawings. */
const SHORT = 6;

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([OPS.fill, OPS.eoFill]);

try {
  const pdf = await getDocument({
    data: workerData.bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    // Larger pictures are left packed.
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  }).promise;
  parentPort.postMessage({ kind: "opened", pages: pdf.numPages });
  parentPort.on("message", (number) => {
    void readPage(pdf, number).then(
      (page) => parentPort.postMessage({ kind: "page", page }),
      () => parentPort.postMessage({ kind: "page", page: null }),
    );
  });
} catch (error) {
  parentPort.postMessage({ kind: "failed", name: String(error?.name ?? "") });
}

async function readPage(pdf, number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const written = withSpaces(items).slice(0, MAX_RUNS);
  const viewport = uprightViewport(page, written);
  const placed = written.map((item) => ({ ...item, turned: Util.transform(viewport.transform, item.transform) }));
  const straight = placed.filter((item) => !isSlanted(item));
  const boxes = straight.flatMap(({ turned: [, , c, d, x, y], width }) => [x, y, width, Math.hypot(c, d)]);
  const rulings = written.length === 0 ? [] : await rulingsOf(page, viewport.transform);
  page.cleanup();
  const slanted = placed.filter(isSlanted).map(({ str }) => str.trim());
  return { texts: straight.map(({ str }) => str), boxes, rulings, slanted };
}

/** Words that stand along no edge of the page: a stamp across it. */
function isSlanted({ turned: [a, b] }) {
  return Math.min(Math.abs(a), Math.abs(b)) > Math.hypot(a, b) * SLANT;
}

/** Spaces come as items of their own, also where the gap is too small to be seen as one. */
function withSpaces(items) {
  return items.flatMap((item, at) => {
    if (item.str.trim() === "") return [];
    const before = items[at - 1];
    const isApart = before !== undefined && before.str !== "" && before.str.trim() === "";
    return [isApart ? { ...item, str: ` ${item.str}` } : item];
  });
}

/** Turns the page so that most of its words are upright: wide tables are often printed sideways. */
function uprightViewport(page, items) {
  const plain = page.getViewport({ scale: 1 });
  const turns = [0, 0, 0, 0];
  for (const { transform, str } of items) {
    const [a, b] = Util.transform(plain.transform, transform);
    turns[Math.round(Math.atan2(b, a) / (Math.PI / 2) + 4) % 4] += str.length;
  }
  const turned = turns.indexOf(Math.max(...turns));
  return page.getViewport({ scale: 1, rotation: (page.rotate - turned * 90 + 360) % 360 });
}

/** Lines along the edges of the page, as [x0, y0, x1, y1] after each other. */
async function rulingsOf(page, base) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const state = { rulings: [], stack: [], matrix: base, base };
  for (let at = 0; at < fnArray.length && state.rulings.length < MAX_RULINGS * 4; at += 1) {
    OPERATIONS.get(fnArray[at])?.(state, argsArray[at]);
  }
  return state.rulings;
}

const enter = (state) => state.stack.push(state.matrix);
const leave = (state) => (state.matrix = state.stack.pop() ?? state.base);
const turn = (state, matrix) => (state.matrix = Util.transform(state.matrix, matrix));
const OPERATIONS = new Map([
  [OPS.save, enter],
  [OPS.restore, leave],
  [OPS.transform, turn],
  [OPS.paintFormXObjectBegin, enterForm],
  [OPS.paintFormXObjectEnd, leave],
  [OPS.constructPath, (state, args) => addPath(state.rulings, args, state.matrix)],
]);

function enterForm(state, args) {
  enter(state);
  if (Array.isArray(args?.[0])) turn(state, args[0]);
}

function addPath(rulings, [operation, [path] = []], matrix) {
  const isStroke = STROKES.has(operation);
  if (!path || !(isStroke || FILLS.has(operation))) return;
  for (const part of partsOf(path, matrix)) {
    if (isStroke) addEdges(rulings, part);
    else addThin(rulings, part);
  }
}

const LENGTHS = [2, 2, 6, 0];

/** The points of each part of a path, on the page. */
function partsOf(path, [a, b, c, d, e, f]) {
  const parts = [];
  for (let at = 0; at < path.length;) {
    const code = path[at];
    const length = LENGTHS[code];
    if (length === undefined) break;
    const [x, y] = [path[at + length - 1], path[at + length]];
    if (code === 0) parts.push([]);
    const part = parts.at(-1);
    if (code === 3 && part?.length > 0) part.push(part[0]);
    else if (length > 0) part?.push([a * x + c * y + e, b * x + d * y + f]);
    at += 1 + length;
  }
  return parts;
}

function addEdges(rulings, points) {
  for (let at = 1; at < points.length; at += 1) {
    const [[x0, y0], [x1, y1]] = [points[at - 1], points[at]];
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if ((width < 1 && height >= SHORT) || (height < 1 && width >= SHORT)) push(rulings, [x0, y0, x1, y1]);
  }
}

function addThin(rulings, points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (points.length < 4 || points.length > 6) return;
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (width <= THIN && height >= SHORT) push(rulings, [x, y0, x, y1]);
  else if (height <= THIN && width >= SHORT) push(rulings, [x0, y, x1, y]);
  else if (width <= THIN && height <= THIN && width + height > 0.2) push(rulings, [x0, y, x1, y], [x, y0, x, y1]);
}

function push(rulings, ...lines) {
  for (const line of lines) if (line.every(Number.isFinite)) rulings.push(...line);
}
