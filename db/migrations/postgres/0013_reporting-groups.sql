CREATE TABLE "reporting_group_member" (
	"campaign_id" text NOT NULL,
	"group_id" text NOT NULL,
	"unit_id" text NOT NULL,
	CONSTRAINT "reporting_group_member_campaign_id_unit_id_pk" PRIMARY KEY("campaign_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "campaign_unit" ADD COLUMN "is_reporting_group" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "is_reporting_group" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reporting_group_member" ADD CONSTRAINT "reporting_group_member_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_group_member" ADD CONSTRAINT "reporting_group_member_group_id_unit_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_group_member" ADD CONSTRAINT "reporting_group_member_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;