// As `picked`, in a report that is shown line by line; `lines` tells where each begins in the text.
export function pickedLines(element, lines) {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  if (!range || !element?.contains(range.commonAncestorContainer)) return null;
  const shown = [...element.querySelectorAll(":scope > p")];
  const at = (node, offset) => {
    const line = shown.findIndex((one) => one.contains(node));
    return line < 0 ? null : lines[line].start + before(shown[line], node, offset);
  };
  const start = at(range.startContainer, range.startOffset), end = at(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? [start, end] : null;
}

// What is marked with the mouse or a finger within an element, in code points of the text that it shows; null if nothing is.
export function picked(element) {
  const selection = getSelection();
  const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  if (!range || !element?.contains(range.commonAncestorContainer)) return null;
  const start = before(element, range.startContainer, range.startOffset), end = before(element, range.endContainer, range.endOffset);
  return start < end ? [start, end] : null;
}

function before(element, node, offset) {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  const texts = document.createTreeWalker(range.cloneContents(), NodeFilter.SHOW_TEXT);
  let count = 0;
  // A character that nobody sees is shown as its code point, and is one all the same.
  while (texts.nextNode()) count += texts.currentNode.parentElement?.closest(".unseen") ? 1 : Array.from(texts.currentNode.data).length;
  return count;
}
