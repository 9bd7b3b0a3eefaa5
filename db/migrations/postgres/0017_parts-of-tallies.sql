ALTER TABLE "audit_tally" ADD COLUMN "part" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_tally" DROP CONSTRAINT "audit_tally_kind_day_campaign_id_pk";--> statement-breakpoint
ALTER TABLE "audit_tally" ADD CONSTRAINT "audit_tally_kind_day_campaign_id_part_pk" PRIMARY KEY("kind","day","campaign_id","part");