CREATE TABLE "answer_import" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"actor_id" text,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"responses" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"unit_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_day" text,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "release" (
	"campaign_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"released_at" timestamp (3) with time zone,
	"smallest_groups" jsonb NOT NULL,
	"quality" jsonb,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "released_group" (
	"campaign_id" text NOT NULL,
	"table_name" text NOT NULL,
	"unit_id" text NOT NULL,
	"origin" text NOT NULL,
	"people" integer NOT NULL,
	"covered_unit_ids" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	CONSTRAINT "released_group_campaign_id_table_name_unit_id_origin_pk" PRIMARY KEY("campaign_id","table_name","unit_id","origin")
);
--> statement-breakpoint
CREATE TABLE "released_unit" (
	"campaign_id" text NOT NULL,
	"table_name" text NOT NULL,
	"unit_id" text NOT NULL,
	"answers" integer NOT NULL,
	"covered" integer NOT NULL,
	"elsewhere" jsonb NOT NULL,
	"is_partly_in_no_figure" integer NOT NULL,
	"has_imported" integer NOT NULL,
	"coverage" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	CONSTRAINT "released_unit_campaign_id_unit_id_table_name_pk" PRIMARY KEY("campaign_id","unit_id","table_name")
);
--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "import_id" text;--> statement-breakpoint
ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_import" ADD CONSTRAINT "answer_import_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_group" ADD CONSTRAINT "released_group_campaign_id_release_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."release"("campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_group" ADD CONSTRAINT "released_group_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_unit" ADD CONSTRAINT "released_unit_campaign_id_release_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."release"("campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_unit" ADD CONSTRAINT "released_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_import_campaign" ON "answer_import" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_hash" ON "api_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_token_person" ON "api_token" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_import_id_answer_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."answer_import"("id") ON DELETE no action ON UPDATE no action;