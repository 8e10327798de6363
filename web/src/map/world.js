// The base map: Natural Earth's countries (1:50 million) on Mercator, projected once; the world is 1000 units wide.
import { geoCircle, geoContains, geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import countries from "world-atlas/countries-50m.json?url";

const WIDTH = 1000;
const LATITUDE = 84; // beyond, Mercator has no end
const KM_IN_DEGREE = 111.2;
const mercator = geoMercator().scale(WIDTH / (2 * Math.PI)).translate([WIDTH / 2, WIDTH / 2]).precision(0);
const path = geoPath(mercator).digits(4);

// Each country with its outline when it is first drawn, and the box that holds it.
export async function world() {
  const answer = await fetch(countries);
  if (!answer.ok) throw new Error("The base map cannot be read.");
  const atlas = await answer.json();
  return feature(atlas, atlas.objects.countries).features
    .filter((one) => one.properties.name !== "Antarctica")
    .map((one) => {
      const [[west, north], [east, south]] = path.bounds(one);
      let outline;
      const most = mainland(one);
      return { name: one.properties.name, shape: one, box: [west, north, east, south], middle: path.centroid(most), area: path.area(most), get outline() { return (outline ??= path(one)); } };
    });
}

// Of several parts the largest bears the name: the middle of all may lie in another country, or across the date line.
function mainland(country) {
  const { type, coordinates } = country.geometry;
  if (type !== "MultiPolygon") return country;
  const parts = coordinates.map((rings) => ({ type: "Polygon", coordinates: rings }));
  return parts.reduce((most, part) => (path.area(part) > path.area(most) ? part : most));
}

export const spot = (lon, lat) => mercator([lon, Math.max(-LATITUDE, Math.min(LATITUDE, lat))]);
export const place = (x, y) => mercator.invert([x, y]);

export function boxOf(text) {
  const [west, south, east, north] = text.split(",").map(Number);
  const [left, bottom] = spot(west, south), [right, top] = spot(east, north);
  return [left, top, right, bottom];
}

// What is drawn of a place: lines, the country that it is, a circle as far as it reaches; a ring where no reach is known.
export function drawn(mark, lands) {
  if (mark.lines?.length) {
    const chains = mark.lines.map((chain) => chain.map(([lat, lon]) => [lon, lat]));
    return { kind: "line", d: path({ type: "MultiLineString", coordinates: chains }) };
  }
  if (mark.members > 1) return { kind: "several", ...around(mark) };
  if (mark.precision === "country") {
    const [x, y] = spot(mark.lon, mark.lat);
    const land = lands.find(({ box, shape }) => x > box[0] && y > box[1] && x < box[2] && y < box[3] && geoContains(shape, [mark.lon, mark.lat]));
    if (land) return { kind: "land", d: land.outline };
  }
  const [x, y] = spot(mark.lon, mark.lat);
  if (mark.radius_km === null) return { kind: "ring", x, y, r: 0 };
  return { kind: "circle", x, y, r: reach(mark), d: path(geoCircle().center([mark.lon, mark.lat]).radius(mark.radius_km / KM_IN_DEGREE)()) };
}

// How many units a place reaches, at its latitude.
const reach = (mark) => (mark.radius_km / KM_IN_DEGREE) * (WIDTH / 360) / Math.cos((mark.lat * Math.PI) / 180);

function around(mark) {
  const [left, bottom] = spot(mark.west, mark.south), [right, top] = spot(mark.east, mark.north);
  return { x: (left + right) / 2, y: (top + bottom) / 2, r: Math.hypot(right - left, bottom - top) / 2 };
}

// The box of all places, with how far they reach; countries and lines by their middle.
export function extent(marks) {
  const boxes = marks.map((mark) => {
    const { x, y, r } = mark.members > 1 ? around(mark) : { x: spot(mark.lon, mark.lat)[0], y: spot(mark.lon, mark.lat)[1], r: mark.precision === "country" || mark.radius_km === null ? 0 : reach(mark) };
    return [x - r, y - r, x + r, y + r];
  });
  if (!boxes.length) return [0, 250, WIDTH, 750];
  const low = (n) => Math.min(...boxes.map((box) => box[n])), high = (n) => Math.max(...boxes.map((box) => box[n]));
  return [low(0), low(1), high(2), high(3)];
}
