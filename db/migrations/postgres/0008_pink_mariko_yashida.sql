ALTER TABLE "campaign_unit" ADD COLUMN "invited" integer;--> statement-breakpoint
ALTER TABLE "campaign_unit" ADD COLUMN "staff" integer;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "rules" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "released_group" ADD COLUMN "invited" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "released_unit" ADD COLUMN "invited" integer DEFAULT 0 NOT NULL;