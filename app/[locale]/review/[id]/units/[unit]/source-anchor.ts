/** Where on the page the card of a question's national figures stands. */
export function sourceAnchor(question: "NS1" | "NS2"): string {
  return question === "NS1" ? "figure-1" : "figure-2";
}
