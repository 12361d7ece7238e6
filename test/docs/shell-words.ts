/** The words of a shell line up to what ends a command; quotes keep a word together. */
export function shellWords(line: string): string[] {
  const [command = ""] = line.split(/\s(?:\||&&|;|>|#)(?:\s|$)/);
  return [...command.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/["']/g, ""));
}
