CREATE TABLE "unit_measures" (
	"campaign_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"list" jsonb NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unit_measures_unit_id_campaign_id_pk" PRIMARY KEY("unit_id","campaign_id")
);
--> statement-breakpoint
ALTER TABLE "unit_measures" ADD CONSTRAINT "unit_measures_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_measures" ADD CONSTRAINT "unit_measures_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;