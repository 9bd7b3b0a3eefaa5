import { Fold } from "@/components/ui/fold";
import { type MailPart, mailText } from "@/server/mail/mail-parts";

type Props = {
  /** The language of the mail, which need not be that of the page. */
  lang: string;
  subject: string;
  parts: readonly MailPart[];
  labels: { preview: string; subject: string; plain: string };
};

function Part({ part }: { part: MailPart }) {
  switch (part.kind) {
    case "list":
      return (
        <ul className="list-disc space-y-1 ps-5">
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "link":
      return (
        <div>
          {/* Not a link: it is a picture of the mail, not a way out of it. */}
          <p className="inline-block rounded-md bg-accent px-5 py-2 font-semibold text-white">{part.label}</p>
          <p className="mt-2 text-note break-all text-ink-soft">
            {part.hint} {part.url}
          </p>
        </div>
      );
    case "quote":
      return <blockquote className="border-s-4 border-accent ps-4 whitespace-pre-line">{part.text}</blockquote>;
    case "small":
      return <p className="text-note text-ink-soft">{part.text}</p>;
    case "paragraph":
      return <p className="whitespace-pre-line">{part.text}</p>;
  }
}

/** A mail as it looks, and as its plain text. */
export function MailPreview({ lang, subject, parts, labels }: Props) {
  return (
    <section aria-label={labels.preview} className="max-w-text">
      <div lang={lang} className="rounded-md border border-edge">
        <p className="border-b border-line bg-wash px-4 py-2">
          <span className="text-ink-soft">{labels.subject}: </span>
          <span className="font-semibold">{subject}</span>
        </p>
        <div className="space-y-4 px-4 py-4">
          {parts.map((part, place) => (
            <Part key={place} part={part} />
          ))}
        </div>
      </div>
      <div className="mt-3">
        <Fold title={labels.plain}>
          <pre lang={lang} className="text-note break-words whitespace-pre-wrap">
            {mailText(subject, parts)}
          </pre>
        </Fold>
      </div>
    </section>
  );
}
