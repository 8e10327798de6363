// Names on the map where there is room for them, the weightiest first.
const LINE = 15, LETTER = 6.6;

export function labels(wanted, width, height) {
  const taken = [];
  return wanted.filter((one) => {
    const half = (one.text.length * LETTER) / 2 + 3;
    const box = [one.x - half, one.y - LINE + 3, one.x + half, one.y + 4];
    const outside = box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 16;
    if (outside || taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
    taken.push(box);
    return true;
  });
}
