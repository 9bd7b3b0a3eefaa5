import { defineConfig } from "drizzle-kit";
import { dialect } from "./dialect";

/** `npm run generate` runs this once for each dialect. */
export default defineConfig({
  dialect: dialect === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  out: `./db/migrations/${dialect}`,
});
