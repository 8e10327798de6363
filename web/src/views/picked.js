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
