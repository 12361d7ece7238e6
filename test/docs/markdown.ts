/** What stands in code: spans between backticks and fenced blocks, comments of shell lines left out. */
export function codeOf(text: string): string {
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, block = ""]) => block);
  const spans = [...withoutBlocks(text).matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span);
  return [...fenced, ...spans]
    .join("\n")
    .replace(/ # .*$/gm, "")
    .replace(/\s+(?=ENVIRONMENT=)/g, " ");
}

/** What a browser may be sent to within a page, made of its headings as GitHub makes it. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutBlocks(text).matchAll(/^#+ +(.+?) *$/gm)].map(([, heading = ""]) => {
    const shown = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
    const slug = shown
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** Where a page's links go, those to other sites left out. */
export function linksOf(text: string): { readonly file: string; readonly anchor?: string }[] {
  return [...withoutBlocks(text).matchAll(/\]\((?!\w+:)([^)#]*)(?:#([^)]+))?\)/g)].map(
    ([, file = "", anchor]) => ({ file, anchor }),
  );
}

function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}
