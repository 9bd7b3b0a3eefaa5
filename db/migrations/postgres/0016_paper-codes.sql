CREATE TABLE "paper_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"state" text DEFAULT 'unused' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "staged_unit" ADD COLUMN "without_address" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "without_address" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "paper_code" ADD CONSTRAINT "paper_code_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_code" ADD CONSTRAINT "paper_code_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_code_unit" ON "paper_code" USING btree ("campaign_id","unit_id");