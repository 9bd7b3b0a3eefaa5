import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";
import { requireGuards } from "./scripts/require-guards.mjs";

const withNextIntl = createNextIntlPlugin("./server/platform/messages.ts");

// A base URL with a path (https://example.kz/assessment) becomes a part of the build.
const basePath = new URL(process.env.BASE_URL || "http://localhost").pathname.replace(/\/+$/, "");

/** @type {import("next").NextConfig} */
const config = {
  basePath,
  env: { BASE_PATH: basePath },
  poweredByHeader: false,
  // There are no pictures to make smaller, so there is no endpoint that makes them.
  images: { unoptimized: true },
  // Titles are in the first HTML for everybody, not only for crawlers: browsers without JavaScript need them too.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types of everything; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A page is loaded when it is first asked for: all of them at once take as much memory as the server may have.
    preloadEntriesOnStart: false,
    serverActions: {
      // A campaign may name each of 2,000 units.
      bodySizeLimit: "512kb",
      // Behind a proxy the host seen here can differ from the public one.
      allowedOrigins: process.env.BASE_URL ? [new URL(process.env.BASE_URL).host] : [],
    },
  },
};

export default function configure(phase) {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) requireGuards(import.meta.dirname);
  return withNextIntl(config);
}
