import { columns } from "../columns";

const { table, text } = columns;

/** The name of the fingerprint of the secret. */
export const SECRET_FINGERPRINT = "secret-fingerprint";

/** What the database knows of the installation that it belongs to, by name. */
export const installation = table("installation", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});
