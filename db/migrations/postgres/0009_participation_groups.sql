ALTER TABLE "participation" ADD COLUMN "group_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "participation_total" ADD COLUMN "group_count" integer DEFAULT 1 NOT NULL;