import { notFound } from "next/navigation";

/** Any other path: the "not found" page in the reader's language. */
export default function UnknownPage() {
  notFound();
}
