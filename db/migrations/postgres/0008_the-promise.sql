ALTER TABLE "released_unit" ADD COLUMN "invited" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "release" SET "hash" = NULL;
