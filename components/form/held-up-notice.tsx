"use client";

import { useParams } from "next/navigation";
import { toLocale } from "@/lib/instrument/locales";
import texts from "@/messages/error.json";

/** Above a form that came back because nothing could be saved just then. */
export function HeldUpNotice() {
  const { locale } = useParams<{ locale: string }>();
  return (
    <p role="alert" className="mb-6 border-s-4 border-danger ps-4 font-semibold">
      {texts[toLocale(locale)].heldUp}
    </p>
  );
}
