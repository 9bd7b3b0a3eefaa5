CREATE TABLE "announcement" (
	"campaign_id" text PRIMARY KEY NOT NULL,
	"learned" jsonb NOT NULL,
	"measures" jsonb NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"link_hash" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"queued_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_link" ON "announcement" USING btree ("link_hash");