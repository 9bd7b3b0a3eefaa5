CREATE TABLE "account_mail" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reviewed_alone" (
	"campaign_id" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "unit_ids" jsonb;--> statement-breakpoint
ALTER TABLE "campaign_unit" ADD COLUMN "invited" integer;--> statement-breakpoint
ALTER TABLE "campaign_unit" ADD COLUMN "staff" integer;--> statement-breakpoint
ALTER TABLE "participation" ADD COLUMN "group_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "participation_total" ADD COLUMN "group_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "account_link" ADD COLUMN "made_by" text;--> statement-breakpoint
ALTER TABLE "account_link" ADD COLUMN "is_mailed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "handed_over_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "person_role" ADD COLUMN "given_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "person_role" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "rules" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "released_group" ADD COLUMN "invited" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account_mail" ADD CONSTRAINT "account_mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewed_alone" ADD CONSTRAINT "reviewed_alone_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_mail_due" ON "account_mail" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "account_mail_person" ON "account_mail" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_event_actor" ON "audit_event" USING btree ("actor_id","kind");--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("subject_id","kind");--> statement-breakpoint
CREATE INDEX "invitation_campaign_unit" ON "invitation" USING btree ("campaign_id","unit_id");--> statement-breakpoint
ALTER TABLE "released_unit" DROP COLUMN "answers";